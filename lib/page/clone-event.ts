/**
 * A copy of an event that stays inside the shadow tree it is dispatched in.
 * It triggers no default action; whoever prevents it must prevent the original as well.
 */
export function cloneForShadow(event: Event): Event {
  const { type } = event;
  if (event instanceof KeyboardEvent) return new KeyboardEvent(type, keyInit(event));
  if (event instanceof WheelEvent) return new WheelEvent(type, wheelInit(event));
  if (event instanceof PointerEvent) return new PointerEvent(type, pointerInit(event));
  if (event instanceof MouseEvent) return new MouseEvent(type, mouseInit(event));
  if (event instanceof FocusEvent) return new FocusEvent(type, focusInit(event));
  return new Event(type, baseInit(event));
}

function baseInit({ bubbles, cancelable }: Event): EventInit {
  return { bubbles, cancelable, composed: false };
}

function modifiers(event: KeyboardEvent | MouseEvent): EventModifierInit {
  const { ctrlKey, shiftKey, altKey, metaKey, view, detail } = event;
  return { ...baseInit(event), ctrlKey, shiftKey, altKey, metaKey, view, detail };
}

function keyInit(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, location, repeat, isComposing, keyCode, charCode } = event;
  return { ...modifiers(event), key, code, location, repeat, isComposing, keyCode, charCode };
}

function mouseInit(event: MouseEvent): MouseEventInit {
  const { screenX, screenY, clientX, clientY, button, buttons, relatedTarget } = event;
  const place = { screenX, screenY, clientX, clientY };
  return { ...modifiers(event), ...place, button, buttons, relatedTarget };
}

function pointerInit(event: PointerEvent): PointerEventInit {
  const { pointerId, width, height, pressure, pointerType, isPrimary } = event;
  const pointer = { pointerId, width, height, pressure, pointerType, isPrimary };
  return { ...mouseInit(event), ...pointer };
}

function wheelInit(event: WheelEvent): WheelEventInit {
  const { deltaX, deltaY, deltaZ, deltaMode } = event;
  return { ...mouseInit(event), deltaX, deltaY, deltaZ, deltaMode };
}

function focusInit(event: FocusEvent): FocusEventInit {
  return { ...baseInit(event), relatedTarget: event.relatedTarget };
}
