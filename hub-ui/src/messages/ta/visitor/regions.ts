import type * as english from "../../en/visitor/regions.ts";
import type { Translation } from "../../types.ts";

export const regions: Translation<typeof english.regions> = {
  directory: "உலகப் பதிவேடு",
  names: {
    ind1: "இந்தியா",
    usa1: "அமெரிக்கா",
    deu1: "ஜெர்மனி",
  },
};

export const regionChoice: Translation<typeof english.regionChoice> = {
  down: "இப்போது பதிலளிக்கவில்லை",
  stays: "உங்கள் மின்னஞ்சல், சுயவிவரம், படம், அமர்வுகள் ஆகியவை {region} பகுதியிலேயே இருக்கும்.",
  sentences: {
    ind1: "உங்கள் மின்னஞ்சல், சுயவிவரம், படம், அமர்வுகள் ஆகியவை இந்திய மண்ணிலேயே இருக்கும்.",
    usa1: "உங்கள் மின்னஞ்சல், சுயவிவரம், படம், அமர்வுகள் ஆகியவை அமெரிக்க எல்லைக்குள்ளேயே இருக்கும்.",
    deu1: "உங்கள் மின்னஞ்சல், சுயவிவரம், படம், அமர்வுகள் ஆகியவை ஐரோப்பிய ஒன்றியத்திற்குள், ஜெர்மனியிலேயே இருக்கும்.",
  },
};
