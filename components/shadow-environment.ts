import type { UseComboboxProps } from 'downshift';
import { createContext, useContext } from 'react';

type Environment = NonNullable<UseComboboxProps<unknown>['environment']>;

const EnvironmentContext = createContext<Environment | undefined>(undefined);

/** What comboboxes below it listen to; without a provider it is the window. */
export const EnvironmentProvider = EnvironmentContext.Provider;

export function useEnvironment(): Environment | undefined {
  return useContext(EnvironmentContext);
}

/**
 * Lets downshift listen inside a shadow root. On the window every event of ours seems to come from
 * the host, which downshift takes for a press outside: the list would close before the click arrives.
 */
export function createShadowEnvironment(root: ShadowRoot): Environment {
  const { ownerDocument } = root;
  return {
    addEventListener: root.addEventListener.bind(root) as Environment['addEventListener'],
    removeEventListener: root.removeEventListener.bind(root) as Environment['removeEventListener'],
    document: shadowDocument(root),
    Node: ownerDocument.defaultView?.Node ?? Node,
  };
}

/** The four members of a document that downshift uses, answered from inside the root. */
function shadowDocument(root: ShadowRoot): Document {
  const { ownerDocument } = root;
  const document: Pick<Document, 'activeElement' | 'body' | 'getElementById' | 'createElement'> = {
    get activeElement() {
      return root.activeElement ?? ownerDocument.body;
    },
    body: ownerDocument.body,
    getElementById: (id: string) => root.getElementById(id),
    createElement: ownerDocument.createElement.bind(ownerDocument),
  };
  return document as Document;
}
