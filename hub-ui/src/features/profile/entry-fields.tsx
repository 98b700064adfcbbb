import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ChangeEvent, FunctionComponent } from "react";
import { useTranslations } from "use-intl";
import fields from "../../ui/fields.module.css";
import type { FieldsProps } from "./fields-props.ts";
import { LanguageFields } from "./language-fields.tsx";
import { PeriodFields } from "./period-fields.tsx";
import type { FormEntry, ListName } from "./profile-entries.ts";

const FIELDS: { [Name in ListName]: FunctionComponent<FieldsProps<Name>> } = {
  work: WorkFields,
  education: EducationFields,
  links: LinkFields,
  languages: LanguageFields,
  contacts: ContactFields,
};

/** The fields of one entry of a list. */
export function EntryFields({ name, ...props }: FieldsProps<ListName> & { name: ListName }) {
  const Fields = FIELDS[name] as FunctionComponent<FieldsProps<ListName>>;
  return (
    <div className={fields.entry}>
      <Fields {...props} />
    </div>
  );
}

/** Ties an input to a member of an entry that is text. */
function inputOf<Name extends ListName>(
  { entry, set, errorOf }: FieldsProps<Name>,
  member: keyof FormEntry[Name] & string,
) {
  return {
    value: String(entry[member]),
    error: errorOf(member),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      set({ [member]: value } as unknown as Partial<FormEntry[Name]>),
  };
}

function useOptional(): (label: string) => string {
  const t = useTranslations("profileLists");
  return (label) => t("optional", { label });
}

function WorkFields(props: FieldsProps<"work">) {
  const t = useTranslations("profileLists");
  const optional = useOptional();
  return (
    <>
      <TextInput label={t("title")} autoComplete="organization-title" {...inputOf(props, "title")} />
      <TextInput label={t("organisation")} autoComplete="organization" {...inputOf(props, "organisation")} />
      <TextInput label={optional(t("location"))} {...inputOf(props, "location")} />
      <PeriodFields {...props} />
      <Textarea label={optional(t("description"))} rows={4} {...inputOf(props, "description")} />
    </>
  );
}

function EducationFields(props: FieldsProps<"education">) {
  const t = useTranslations("profileLists");
  const optional = useOptional();
  return (
    <>
      <TextInput label={t("school")} {...inputOf(props, "school")} />
      <TextInput label={optional(t("degree"))} {...inputOf(props, "degree")} />
      <TextInput label={optional(t("field"))} {...inputOf(props, "field")} />
      <PeriodFields {...props} />
    </>
  );
}

function LinkFields(props: FieldsProps<"links">) {
  const t = useTranslations("profileLists");
  const optional = useOptional();
  return (
    <>
      <TextInput
        label={t("url")}
        description={t("urlHint")}
        type="url"
        inputMode="url"
        {...inputOf(props, "url")}
      />
      <TextInput label={optional(t("label"))} {...inputOf(props, "label")} />
    </>
  );
}

const KINDS = ["email", "phone", "address", "other"] as const;
/** What browsers know to fill in, and which keyboard a phone shows. */
const HABITS = {
  email: { type: "email", inputMode: "email", autoComplete: "email" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  other: { type: "text" },
} as const;

function ContactFields(props: FieldsProps<"contacts">) {
  const t = useTranslations("profileLists");
  const kinds = useTranslations("person.contactKinds");
  const optional = useOptional();
  const { kind } = props.entry;
  const label = kind === "other" ? t("value") : kinds(kind);
  return (
    <>
      <NativeSelect
        label={t("kind")}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = KINDS.find((one) => one === value);
          if (chosen !== undefined) props.set({ kind: chosen });
        }}
        data={KINDS.map((one) => ({ value: one, label: kinds(one) }))}
      />
      {kind === "address" ? (
        <Textarea label={label} rows={3} autoComplete="street-address" {...inputOf(props, "value")} />
      ) : (
        <TextInput label={label} {...HABITS[kind]} {...inputOf(props, "value")} />
      )}
      <TextInput label={optional(t("label"))} {...inputOf(props, "label")} />
    </>
  );
}
