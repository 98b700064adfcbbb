import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AVATAR_TYPES, deleteAvatar, putAvatar } from "../../api/profile.ts";
import type { User } from "../../api/types.ts";
import type { Translate } from "../../messages/types.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { AlertBox, ProblemAlert } from "../../ui/trouble/problem-alert.tsx";
import { CropDialog } from "./crop-dialog.tsx";
import classes from "./profile.module.css";
import { UploadProblem } from "./upload-problem.tsx";

interface AvatarEditorProps {
  person: User;
  onChanged: (user: User) => void;
  /** where it is chosen who sees the picture */
  audience: ReactNode;
}

/** A picture takes effect when its part is chosen; the form below is saved on its own. */
export function AvatarEditor({ person, onChanged, audience }: AvatarEditorProps) {
  const t = useTranslations("avatar");
  const avatar = useAvatar(person, onChanged);
  const { upload, remove, picked, refusal } = avatar;
  const busy = upload.isPending || remove.isPending;
  return (
    <section className={classes.avatar} aria-labelledby="picture">
      <Avatar person={person} size={104} />
      <div>
        <div className={classes.avatarHead}>
          <h2 id="picture">{t("title")}</h2>
          {audience}
        </div>
        <div className={classes.avatarActions}>
          <PictureInput has={person.avatar_url !== null} busy={upload.isPending} onPick={avatar.pick} />
          {person.avatar_url === null ? null : (
            <Button variant="subtle" size="sm" disabled={busy} onClick={avatar.takeAway}>
              {t("remove")}
            </Button>
          )}
        </div>
        <p className={classes.avatarHint}>{t("hint")}</p>
        <div className={classes.avatarStatus}>
          <p role="status">{statusOf(avatar, t)}</p>
          {avatar.removed === undefined ? null : (
            <Button variant="subtle" size="sm" disabled={busy} onClick={avatar.giveBack}>
              {t("undo")}
            </Button>
          )}
        </div>
      </div>
      {refusal === undefined ? null : <AlertBox title={t(refusal)} />}
      {upload.isError && picked === undefined ? <UploadProblem error={upload.error} /> : null}
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
      {picked === undefined ? null : (
        <CropDialog
          picture={picked}
          upload={upload}
          onUse={avatar.send}
          onUnreadable={avatar.refuse}
          onClose={avatar.putDown}
        />
      )}
    </section>
  );
}

type Refusal = "wrongType" | "unreadable";

/** The picture of a person: chosen, sent, taken away, and given back. */
function useAvatar(person: User, onChanged: (user: User) => void) {
  const [picked, setPicked] = useState<File>();
  const [refusal, setRefusal] = useState<Refusal>();
  /** the picture that was there, until another is */
  const [removed, setRemoved] = useState<Blob>();
  const upload = useMutation({
    mutationFn: putAvatar,
    onSuccess: (user) => {
      setPicked(undefined);
      setRemoved(undefined);
      onChanged(user);
    },
  });
  const remove = useMutation({
    mutationFn: deleteAvatar,
    onSuccess: ({ user, picture }) => {
      setRemoved(picture);
      onChanged(user);
    },
  });
  const startAnew = (reason?: Refusal) => {
    upload.reset();
    remove.reset();
    setRefusal(reason);
  };
  return {
    picked,
    refusal,
    removed,
    upload,
    remove,
    pick: (file: File) => {
      const isPicture = AVATAR_TYPES.includes(file.type);
      startAnew(isPicture ? undefined : "wrongType");
      if (isPicture) setPicked(file);
    },
    send: (square: Blob) => upload.mutate(square),
    refuse: () => {
      setPicked(undefined);
      startAnew("unreadable");
    },
    putDown: () => setPicked(undefined),
    takeAway: () => {
      startAnew();
      remove.mutate(person);
    },
    giveBack: () => {
      startAnew();
      if (removed !== undefined) upload.mutate(removed);
    },
  };
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

function statusOf(
  { upload, remove }: { upload: { status: string }; remove: { status: string } },
  t: Translate<"avatar">,
): string | null {
  if (upload.status === "pending") return t("uploading");
  if (remove.status === "success") return t("removed");
  return upload.status === "success" ? t("changed") : null;
}
