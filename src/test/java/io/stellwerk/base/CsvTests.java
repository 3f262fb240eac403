package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void commasQuotesAndLinesStayWithinTheirCell() {
        assertThat(written("a,b", "say \"yes\"", "one\ntwo")).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"one\ntwo\"\r\n");
    }

    @Test
    void noCellIsTakenForAFormula() {
        assertThat(written("=1+1", "+49 30", "-5", "@sum", "\tx", "ok"))
                .isEqualTo("'=1+1,'+49 30,'-5,'@sum,'\tx,ok\r\n");
    }

    @Test
    void noPartOfACellIsTakenForAFormulaWhereASpreadsheetSplitsElsewhere() {
        assertThat(written("a;=1+1", "b;\"@sum\"", "c\t-5", "d\n+49", "e;=;=", "2026-01-02 = 3"))
                .isEqualTo("a;'=1+1,\"b;\"\"'@sum\"\"\",c\t'-5,\"d\n'+49\",e;'=;'=,2026-01-02 = 3\r\n");
        assertThat(written("\t=1")).isEqualTo("'\t'=1\r\n");
        assertThat(written("x,=1+1")).isEqualTo("\"x,'=1+1\"\r\n");
    }

    @Test
    void whereACommaIsPartOfANumberASemicolonSeparates() {
        assertThat(written(Locale.GERMAN, "a,b", "c;d", "e")).isEqualTo("a,b;\"c;d\";e\r\n");
    }

    private static String written(String... cells) {
        return written(Locale.ENGLISH, cells);
    }

    private static String written(Locale reader, String... cells) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new Csv(bytes, reader, "head")) {
            csv.row(cells);
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFhead\r\n");
        return text.substring("\uFEFFhead\r\n".length());
    }
}
