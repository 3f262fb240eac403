package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | <p>A</p>                                 | <p>A</p>
            <p>A</p>                    | <p>A</p>                                 | ''
            <p>A</p>                    | <p>A</p><p>B</p>                         | <p>B</p>
            <p>A</p>                    | <p>A b</p>                               | <p>b</p>
            <p>A</p>                    | <p>Ab</p><p>C</p>                        | <p>b</p><p>C</p>
            <p>A&nbsp;</p>              | <p>A b</p>                               | <p>b</p>
            <p>A&nbsp;</p>              | <p>A&nbsp;</p>                           | ''
            <p>A <br></p>               | <p>A b</p>                               | <p>b</p>
            <p>A</p><p><br></p>         | <p>A</p><p>B</p>                         | <p>B</p>
            <p>A</p><p><br></p>         | <p>A</p><p><br></p><p>B</p>              | <p>B</p>
            <p>A</p><p><br></p>         | <p>A</p>                                 | ''
            <p>A</p>                    | <p>A</p><ul><li>B</li></ul>              | <ul><li>B</li></ul>
            <ul><li>A</li></ul>         | <ul><li>A</li></ul><p>B</p>              | <p>B</p>
            <ul><li>A</li></ul>         | <ul><li>A</li><li>B</li></ul>            | <ul><li>B</li></ul>
            <ul><li>A</li></ul>         | <ul><li>A b</li></ul>                    | <ul><li>b</li></ul>
            <ul><li>A</li></ul>         | <ul><li>A</li><li><br></li></ul>         | ''
            <ul><li>A</li><li><br></li></ul> | <ul><li>A</li><li>B</li></ul>       | <ul><li>B</li></ul>
            <p>A <b>B</b></p>           | <p>A <b>B c</b> d</p>                    | <p><b>c</b> d</p>
            <p>A <b>B</b></p>           | <p>A <b>B</b> c</p>                      | <p>c</p>
            <p>A <a href="x">B</a></p>  | <p>A <a href="x">B</a></p><p>C</p>       | <p>C</p>
            <blockquote><p>A</p></blockquote> | <blockquote><p>A</p></blockquote><p>B</p> | <p>B</p>
            <blockquote><p>A</p></blockquote> | <blockquote><p>A</p><p>B</p></blockquote> | <blockquote><p>B</p></blockquote>
            <p>A<img src="x"></p>       | <p>A<img src="x">b</p>                   | <p>b</p>
            <p>A</p><p><img src="x"></p> | <p>A</p><p><img src="x"></p><p>B</p>    | <p>B</p>
            """)
    void whatStandsBehind(String before, String now, String added) {
        assertThat(Continuation.of(before, now)).hasValue(added);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>A</p>, <p>B</p>",
        "<p>A</p>, <p>So A</p>",
        "<p>A</p>, ''",
        "<ul><li>A</li></ul>, <ul><li>C</li><li>B</li></ul>"
    })
    void whatWasChangedElsewhereIsNoContinuation(String before, String now) {
        assertThat(Continuation.of(before, now)).isEmpty();
    }
}
