package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

    private static String written(String... cells) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new Csv(bytes, "head")) {
            csv.row(cells);
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFhead\r\n");
        return text.substring("\uFEFFhead\r\n".length());
    }
}
