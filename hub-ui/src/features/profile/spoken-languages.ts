/** Languages that many people speak or sign, by their tags (BCP 47), to choose from. */
export const SPOKEN_LANGUAGES: readonly string[] = [
  ...["af", "am", "ar", "as", "az", "be", "bg", "bho", "bn", "bs", "ca", "cs", "cy", "da", "de", "doi", "el"],
  ...["en", "eo", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu"],
  ...["hy", "id", "ig", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko", "kok", "ks", "ku", "ky", "la"],
  ...["lb", "lo", "lt", "lv", "mai", "mg", "mk", "ml", "mn", "mni", "mr", "ms", "mt", "my", "nb", "ne", "nl"],
  ...["nn", "om", "or", "pa", "pl", "ps", "pt", "qu", "rm", "ro", "ru", "sa", "sat", "sd", "si", "sk", "sl"],
  ...["so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tr", "tt", "ug", "uk", "ur", "uz"],
  ...["vi", "xh", "yi", "yo", "yue", "zh", "zu", "ase", "bfi", "gsg", "ins"],
];
