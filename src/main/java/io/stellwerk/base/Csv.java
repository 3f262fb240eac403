package io.stellwerk.base;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table for spreadsheets: UTF-8 with a mark that tells so, commas, and no cell that a spreadsheet would take for
 * a formula (OWASP: CSV injection).
 */
public final class Csv implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char UTF_8 = '\uFEFF';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final CSVPrinter rows;

    public Csv(OutputStream to, String... header) {
        try {
            var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            text.write(UTF_8);
            rows = new CSVPrinter(text, CSVFormat.RFC4180);
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
        return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
