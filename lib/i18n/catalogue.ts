/** A text in the forms that `Intl.PluralRules` tells apart; `count` chooses. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** What a language file holds: texts with `{name}` or `{name:case}` placeholders. */
export type Messages = Readonly<Record<string, string | PluralForms>>;

/** The same keys in another language; English decides which there are. */
export type Translation<Source extends Messages> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : PluralForms;
};

type WithoutCase<Name extends string> = Name extends `${infer Plain}:${string}` ? Plain : Name;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? WithoutCase<Name> | NamesIn<Rest>
  : never;

type TextsOf<Message> = Message extends string ? Message : Message[keyof Message];

/** The names between braces in a message. */
type PlaceholderOf<Message> = NamesIn<TextsOf<Message>>;

/** What a message wants filled in: nothing, or a value for each name. A count keeps being a number. */
export type Fillings<Message> = [PlaceholderOf<Message>] extends [never]
  ? []
  : [
      values: {
        readonly [Name in PlaceholderOf<Message>]: Name extends 'count' ? number : string;
      },
    ];
