internal import Resolutions

/// How languages say small numbers otherwise than CLDR spells them: ordinals, and forms of counting words that begin
/// otherwise. Only the beginnings of words, small letters.
enum NumberForms {
  /// By the numbers.
  static func forms(of language: LanguageTag) -> [Int: [String]] {
    guard let all = table[language.language] else { return [:] }
    var forms: [Int: [String]] = [:]
    for (index, words) in all.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      forms[index + 1] = words.split(separator: " ").map(String.init)
    }
    return forms
  }

  /// From 1 on, with commas between; nothing where the word that CLDR has begins alike.
  private static let table = [
    "en": "first once,second twice both,third,,fifth",
    "de": "erst ein,beid,dritt",
    "fr": "premi,second",
    "es": "primer,segund,tercer,cuart,quint,sext,sépti,octav,noven,décim",
    "pt": "primeir,segund,terceir,quart,quint,sext,sétim,oitav,nono nona,décim",
    "it": "prim,second,terz,quart,quint,sest,settim,ottav,nono nona,decim",
    "ro": "prim întâi",
    "nl": "eerst,beid,derd",
    "da": "først,anden andet,,fjerd,,sjett,syvend,ottend,niend,tiend",
    "sv": "först,andra,,fjärd,,sjätt,,åttond",
    "fi": "ensi,toi,kolma",
    "et": "esime,tei,kolma",
    "lv": "pirm,otr,treš,ceturt",
    "lt": "pirm,antr,treč trij,ketvirt",
    "pl": "pierw,drug dwó dwo dwie,trze,czwart,piąt,szóst,siódm,ósm ośm",
    "cs": "prvn,druh dvou dvě,třet,čtvrt,pát",
    "sk": "prv,druh dvoch dve,tret troch,štvrt",
    "sl": "prv,drug dve,tret tre,četrt",
    "hr": "prv,drug dvij,treć,četvrt",
    "hu": "első,másod két,harmad,negyed",
    "ga": "céad,dara,tríú",
    "mt": "ewwel,tieni,tielet",
    "bg": "първ,втор две,трет,четвърт",
    "ru": "перв одн,втор двух двум две,трет трех трёх,четверт,,,седьм,восьм",
    "uk": "перш одн,друг двох дві,трет трьох,четверт,,,сьом",
    "el": "πρώτ,δεύτερ,τρίτ,τέταρτ τεσσάρ,πέμπτ,έκτ,έβδομ,όγδο,ένατ,δέκατ",
    "ar": "أول واحد,ثان اثن,ثالث ثلاث,رابع أربع,خامس,سادس ست,سابع,ثامن ثمان,تاسع,عاشر عشر",
  ]
}
