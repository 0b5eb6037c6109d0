import java.io.*;
import java.nio.charset.StandardCharsets;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.terminology.*;
import net.sf.okapi.lib.terminology.csv.CSVReader;
import net.sf.okapi.lib.terminology.tbx.TBXReader;
import net.sf.okapi.lib.terminology.tsv.TSVReader;

/** Prints what Okapi reads of a file of terms: a line a term (TBX) or a pair (CSV, TSV). */
class OkapiTerms {
  public static void main(String[] words) {
    LocaleId hu = LocaleId.fromString("hu"), en = LocaleId.fromString("en");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    IGlossaryReader reader = switch (words[0]) {
      case "tbx" -> new TBXReader();
      case "csv" -> new CSVReader(hu, en);
      default -> new TSVReader(hu, en);
    };
    reader.open(new File(words[1]));
    while (reader.hasNext()) {
      ConceptEntry concept = reader.next();
      if (!words[0].equals("tbx")) {
        out.println(concept.getEntries(hu).getTerm(0).getText() + "\t" + concept.getEntries(en).getTerm(0).getText());
        continue;
      }
      for (LocaleId language : new LocaleId[] { hu, en }) {
        if (!concept.hasLocale(language)) continue;
        LangEntry entry = concept.getEntries(language);
        for (int at = 0; ; at++) {
          TermEntry term;
          try { term = entry.getTerm(at); } catch (IndexOutOfBoundsException end) { break; }
          out.println(concept.getId() + "\t" + language + "\t" + term.getText());
        }
      }
    }
    reader.close();
  }
}
