package io.twicetold.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Reads a table with a header, separated by commas, semicolons, tabs or bars: whichever the header
 * has most of. Serves one file.
 */
final class CsvFileReader {

  /** What may stand between fields. */
  static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** A first line that tells spreadsheets what stands between fields. */
  static final Pattern SAID = Pattern.compile("\\s*\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

  /** What stands before the newline at which a row ends. */
  private static final Pattern RETURNS = Pattern.compile("\\r++\\z");

  private final SourceFile file;
  private final Intake intake;
  private final CsvBoundary boundary = new CsvBoundary();
  private CsvReader.CsvReaderBuilder csv = CsvReader.builder();
  private Optional<Character> separator = Optional.empty();
  private List<String> header = List.of();
  private Headings names = Headings.COMMON;

  CsvFileReader(SourceFile file, Intake intake) {
    this.file = file;
    this.intake = intake;
  }

  void read(InputStream in) throws IOException {
    Records rows = new Records(in, boundary);
    while (rows.next()) {
      if (!rows.isBlank() && !take(rows)) {
        return; // without a header the rest says nothing
      }
      boundary.begin();
    }
    if (header.isEmpty()) {
      intake.reject(file.start(), "a table without a header");
    }
  }

  private boolean take(Records rows) {
    Place place = file.at(rows);
    try {
      Matcher said = SAID.matcher(rows.text());
      if (header.isEmpty() && separator.isEmpty() && said.matches()) {
        separator = Optional.of(said.group(1).charAt(0));
        return true;
      }
      if (header.isEmpty()) {
        readHeader(rows.text());
      } else {
        Draft draft = draft(fields(rows.text()));
        draft.name(intake.idFor(file, rows.line(), draft));
        intake.take(draft, place);
      }
    } catch (Refusal refusal) {
      intake.reject(place, refusal.reason());
      if (boundary.isOpen() || boundary.isBent()) {
        rows.shorten(
            boundary.lineEnd()); // a quote too many costs its own line, not those that it runs over
      }
    }
    return !header.isEmpty();
  }

  private void readHeader(String row) throws Refusal {
    char between = separator.orElseGet(() -> mostUsed(row));
    boundary.separator(between);
    csv = csv.fieldSeparator(between).maxBufferSize(2 * Records.LONGEST);
    List<String> headings = fields(row);
    names = intake.headings().among(headings);
    if (Stream.of(Field.TITLE, Field.TEXT).noneMatch(field -> names(headings, field))) {
      throw new Refusal("the header names neither a title nor a text: " + Refusal.quote(row));
    }
    header = headings;
  }

  private static char mostUsed(String row) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(c -> row.chars().filter(found -> found == c).count()))
        .orElseThrow();
  }

  private boolean names(List<String> found, Field field) {
    return found.stream().anyMatch(heading -> names.of(heading).equals(Optional.of(field)));
  }

  private List<String> fields(String row) throws Refusal {
    if (boundary.isOpen()) {
      throw new Refusal("a quote opened here is never closed");
    }
    if (boundary.isBroken()) {
      throw new Refusal("broken row: a carriage return stands in a field without quotes");
    }
    try {
      return csv.ofSingleCsvRecord(RETURNS.matcher(row).replaceFirst("")).getFields();
    } catch (CsvParseException | IllegalArgumentException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Refusal("broken row: " + cause.getMessage());
    }
  }

  private Draft draft(List<String> row) throws Refusal {
    if (row.size() != header.size()) {
      throw new Refusal(
          "broken row: " + row.size() + " fields, where the header has " + header.size());
    }
    Draft draft = new Draft();
    for (int i = 0; i < row.size(); i++) {
      put(draft, header.get(i), row.get(i));
    }
    return draft;
  }

  private void put(Draft draft, String heading, String value) {
    Optional<Field> field = names.of(heading);
    if (field.isPresent() && draft.get(field.get()).isEmpty()) {
      draft.put(field.get(), value);
    } else {
      String quoted = new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
      draft.putMore(heading, '"' + quoted + '"');
    }
  }
}
