import { useId, useState } from "react";
import EasyCrop, { type Area } from "react-easy-crop";
import "react-easy-crop/react-easy-crop.css";
import { useTranslations } from "use-intl";
import classes from "./crop.module.css";

const MAX_ZOOM = 4;
/** How far an arrow key moves the picture, in pixels. */
const STEP = 8;

interface CropperProps {
  /** of the picture */
  address: string;
  /** @param area what is chosen, in pixels of the picture as it is seen */
  onChoose: (area: Area) => void;
  /** when the browser can't show it */
  onUnreadable: () => void;
}

/** The part of a picture that is shown, chosen by dragging, pinching, arrow keys and a slider. */
export function Cropper({ address, onChoose, onUnreadable }: CropperProps) {
  const t = useTranslations("avatar");
  const id = useId();
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <div className={classes.stage}>
        <EasyCrop
          image={address}
          aspect={1}
          crop={crop}
          zoom={zoom}
          maxZoom={MAX_ZOOM}
          keyboardStep={STEP}
          showGrid={false}
          onCropChange={setCrop}
          onZoomChange={setZoom}
          onCropComplete={(_, area) => onChoose(area)}
          // It would write a style element, which the content security policy refuses.
          disableAutomaticStylesInjection
          classes={{ cropAreaClassName: classes.area ?? "" }}
          mediaProps={{ alt: "", onError: onUnreadable }}
          cropperProps={{ role: "group", "aria-label": t("cropArea") }}
        />
      </div>
      <div className={classes.zoom}>
        <label htmlFor={id}>{t("zoom")}</label>
        <input
          id={id}
          type="range"
          min={1}
          max={MAX_ZOOM}
          step={0.05}
          value={zoom}
          onChange={({ currentTarget: { valueAsNumber } }) => setZoom(valueAsNumber)}
        />
      </div>
    </>
  );
}
