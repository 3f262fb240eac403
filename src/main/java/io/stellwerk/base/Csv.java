package io.stellwerk.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table for spreadsheets: UTF-8 with a mark that tells so, the separator that a spreadsheet in the reader's
 * language expects, and no cell that it would take for a formula (OWASP: CSV injection), wherever it splits.
 */
public final class Csv implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char UTF_8 = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    /** What some spreadsheet takes for the end of a cell, with the sign of a formula behind it. */
    private static final Pattern FORMULA_WITHIN = Pattern.compile("([;,|\t\r\n]\"*)(?=[=+\\-@])");

    private final CSVPrinter rows;

    public Csv(OutputStream to, Locale reader, String... header) {
        try {
            var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            text.write(UTF_8);
            rows = new CSVPrinter(
                    text,
                    CSVFormat.RFC4180.builder().setDelimiter(separator(reader)).get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    public void row(String... cells) {
        try {
            rows.printRecord(Arrays.stream(cells).map(Csv::safe));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String cell) {
        var safe = FORMULA_WITHIN.matcher(cell).replaceAll("$1'");
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + safe : safe;
    }

    /** Where a comma stands in numbers, spreadsheets split at semicolons. */
    private static char separator(Locale reader) {
        return DecimalFormatSymbols.getInstance(reader).getDecimalSeparator() == ',' ? ';' : ',';
    }
}
