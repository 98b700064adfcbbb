import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { hasSlug } from "../../api/problem.ts";
import { AVATAR_MAX_BYTES, AVATAR_TYPES, deleteAvatar, putAvatar } from "../../api/profile.ts";
import type { User } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { AlertBox, ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import classes from "./profile.module.css";

interface AvatarEditorProps {
  person: User;
  onChanged: (user: User) => void;
}

/** A picture takes effect when it is chosen; the form below is saved on its own. */
export function AvatarEditor({ person, onChanged }: AvatarEditorProps) {
  const t = useTranslations("avatar");
  const [picked, setPicked] = useState<File>();
  const [refusal, setRefusal] = useState<Refusal>();
  const upload = useMutation({
    mutationFn: putAvatar,
    onSuccess: onChanged,
    onSettled: () => setPicked(undefined),
  });
  const remove = useMutation({ mutationFn: deleteAvatar, onSuccess: onChanged });
  const pick = (file: File) => {
    upload.reset();
    remove.reset();
    const reason = refusalOf(file);
    setRefusal(reason);
    if (reason !== undefined) return;
    setPicked(file);
    upload.mutate(file);
  };
  const busy = upload.isPending || remove.isPending;
  return (
    <section className={classes.avatar} aria-labelledby="picture">
      {picked === undefined ? <Avatar person={person} size={104} /> : <Preview picture={picked} />}
      <div>
        <h2 id="picture">{t("title")}</h2>
        <div className={classes.avatarActions}>
          <PictureInput has={person.avatar_url !== null} busy={upload.isPending} onPick={pick} />
          {person.avatar_url === null ? null : (
            <Button variant="subtle" size="sm" disabled={busy} onClick={() => remove.mutate()}>
              {t("remove")}
            </Button>
          )}
        </div>
        <p className={classes.avatarHint}>{t("hint")}</p>
        <p role="status" className={classes.avatarStatus}>
          {statusOf(upload, remove, t)}
        </p>
      </div>
      {refusal === undefined ? null : <AlertBox title={t(refusal)} />}
      {upload.isError ? <UploadProblem error={upload.error} /> : null}
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
    </section>
  );
}

function PictureInput(props: { has: boolean; busy: boolean; onPick: (file: File) => void }) {
  const t = useTranslations("avatar");
  const { has, busy, onPick } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    // the same file can be chosen again after an error
    event.currentTarget.value = "";
    if (file !== undefined) onPick(file);
  };
  return (
    <>
      <input ref={input} id={id} type="file" hidden accept={AVATAR_TYPES.join(",")} onChange={choose} />
      <Button variant="default" size="sm" loading={busy} onClick={() => input.current?.click()}>
        {t(has ? "replace" : "choose")}
      </Button>
    </>
  );
}

function Preview({ picture }: { picture: File }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(picture);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return address === undefined ? null : <img src={address} alt="" className={classes.preview} />;
}

function UploadProblem({ error }: { error: Error }) {
  const t = useTranslations("avatar");
  if (hasSlug(error, "too-large")) return <AlertBox title={t("tooLarge")} />;
  if (hasSlug(error, "unsupported-media-type")) return <AlertBox title={t("wrongType")} />;
  if (hasSlug(error, "validation")) return <AlertBox title={t("unreadable")} />;
  return <ProblemAlert error={error} />;
}

type Refusal = "wrongType" | "tooLarge";

function refusalOf(file: File): Refusal | undefined {
  if (!AVATAR_TYPES.includes(file.type)) return "wrongType";
  return file.size > AVATAR_MAX_BYTES ? "tooLarge" : undefined;
}

function statusOf(
  upload: { status: string },
  remove: { status: string },
  t: Translate<"avatar">,
): string | null {
  if (upload.status === "pending") return t("uploading");
  if (remove.status === "success") return t("removed");
  return upload.status === "success" ? t("changed") : null;
}
