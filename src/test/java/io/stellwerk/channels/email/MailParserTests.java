package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.tickets.IncomingFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailParserTests {

    private static final String ENVELOPE = "envelope@kunde.example";

    @Test
    void garbageIsKeptAsItsSource() {
        var mail = parse("\u0000\u0001 no header, no sense\r\n");
        assertThat(mail.plain()).isEqualTo(MailParser.UNREADABLE);
        assertThat(mail.sender().value()).isEqualTo(ENVELOPE);
        assertThat(mail.files()).extracting(IncomingFile::name).containsExactly("message.eml");
    }

    @Test
    void anEmptyMailIsKeptAsItsSource() {
        assertThat(parse("").plain()).isEqualTo(MailParser.UNREADABLE);
    }

    @Test
    void partsThatNeverEndAreKeptAsTheirSource() {
        var deep = new StringBuilder("From: a@b.example\r\nSubject: deep\r\n");
        for (int i = 0; i < 200; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(parse(deep.toString()).plain()).isEqualTo(MailParser.UNREADABLE);
    }

    @Test
    void partsTenThousandDeepAreKeptAsTheirSource() {
        var deep = new StringBuilder("From: a@b.example\r\nSubject: deep\r\n");
        for (int i = 0; i < 10_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(parse(deep.toString()).plain()).isEqualTo(MailParser.UNREADABLE);
    }

    @Test
    void aMailWithoutUsableSenderIsFromItsEnvelope() {
        assertThat(parse("From: nonsense\r\nSubject: x\r\n\r\ntext").sender().value())
                .isEqualTo(ENVELOPE);
        assertThat(MailParser.parse("Subject: x\r\n\r\ntext".getBytes(StandardCharsets.US_ASCII), "")
                        .sender())
                .isEqualTo(MailParser.NOBODY);
    }

    @Test
    void subjectAndNameAreDecoded() {
        var mail = parse("From: =?utf-8?q?J=C3=B6rg?= <joerg@kunde.example>\r\n"
                + "Subject: =?iso-8859-1?Q?Gr=FC=DFe?=\r\n =?utf-8?B?IGF1cyBLw7ZsbiE=?=\r\n\r\nHallo");
        assertThat(mail.senderName()).isEqualTo("Jörg");
        assertThat(mail.subject()).isEqualTo("Grüße aus Köln!");
    }

    @Test
    void rawUtf8InHeadersIsUnderstood() {
        assertThat(parse("From: a@b.example\r\nSubject: Grüße\r\n\r\nHallo").subject())
                .isEqualTo("Grüße");
    }

    @Test
    void aCharsetThatIsALieIsSeenThrough() {
        var head = "From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
        var mail = MailParser.parse((head + "für Köln").getBytes(Charset.forName("windows-1252")), ENVELOPE);
        assertThat(mail.plain()).isEqualTo("für Köln");
    }

    @Test
    void anUnknownCharsetIsReadAsUtf8() {
        var mail = parse("From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=klingon-1\r\n\r\nfür");
        assertThat(mail.plain()).isEqualTo("für");
    }

    @Test
    void ofAlternativesTheRichestIsShownAndThePlainOneKept() {
        var mail = parse("""
                From: a@b.example
                Subject: x
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                plain words
                --b
                Content-Type: text/html

                <p>rich <b>words</b></p>
                --b--
                """.replace("\n", "\r\n"));
        assertThat(mail.html().value()).contains("<b>words</b>").doesNotContain("plain words");
        assertThat(mail.plain()).isEqualTo("plain words");
    }

    @Test
    void filesKeepNameTypeAndBytes() {
        var mail = parse("""
                From: a@b.example
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see file
                --b
                Content-Type: image/png; name="..\\a/b.png"
                Content-Disposition: inline; filename="..\\a/b.png"
                Content-ID: <pic@b>
                Content-Transfer-Encoding: base64

                AQID
                --b--
                """.replace("\n", "\r\n"));
        var file = mail.files().getFirst();
        assertThat(file.name()).doesNotContain("/", "\\");
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.bytes()).containsExactly(1, 2, 3);
        assertThat(file.contentId()).contains("pic@b");
    }

    @Test
    void aForwardedMailIsAFile() {
        var mail = parse("""
                From: a@b.example
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: message/rfc822

                Subject: inner

                hello
                --b--
                """.replace("\n", "\r\n"));
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("message/rfc822");
            assertThat(new String(file.bytes(), StandardCharsets.US_ASCII)).contains("Subject: inner", "hello");
        });
    }

    @Test
    void theNearestReferenceComesFirst() {
        var mail = parse("From: a@b.example\r\nMessage-ID: <me@x>\r\nIn-Reply-To: <c@x>\r\n"
                + "References: <a@x>\r\n <b@x> <c@x>\r\n\r\nhi");
        assertThat(mail.messageId()).contains("<me@x>");
        assertThat(mail.references()).containsExactly("<c@x>", "<b@x>", "<a@x>");
    }

    @Test
    void onlyTheNearestFiftyReferencesCount() {
        var ids = IntStream.rangeClosed(1, 200).mapToObj(i -> "<" + i + "@x>").collect(Collectors.joining("\r\n "));
        var mail = parse("From: a@b.example\r\nIn-Reply-To: <parent@x>\r\nReferences: " + ids + "\r\n\r\nhi");
        assertThat(mail.references())
                .hasSize(50)
                .startsWith("<parent@x>", "<200@x>")
                .endsWith("<152@x>");
    }

    @Test
    void ofAHundredFilesAndMoreTheSourceKeepsTheRest() {
        var many = "--b\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(130);
        var mail = parse("From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nsee files\r\n" + many + "--b--\r\n");
        assertThat(mail.files()).hasSize(101);
        assertThat(mail.files().getFirst().name()).isEqualTo("image.png");
        assertThat(mail.files().getLast().name()).isEqualTo("message.eml");
        assertThat(mail.plain()).startsWith("see files").contains("130", "message.eml");
        assertThat(mail.html().value()).contains("see files", "130", "message.eml");
    }

    @Test
    void aTextOfManyMegabytesIsCutAndItsSourceAttached() {
        var mail = parse("From: a@b.example\r\nSubject: x\r\n\r\n" + "word \r\n".repeat(2_000_000));
        assertThat(mail.plain()).hasSizeBetween(299_000, 301_000).contains("message.eml");
        assertThat(mail.html().value()).hasSizeLessThan(1_000_000).contains("message.eml");
        assertThat(mail.files()).extracting(IncomingFile::name).containsExactly("message.eml");
    }

    @Test
    void aPageOfManyMegabytesIsCutAndItsSourceAttached() {
        var mail = parse("From: a@b.example\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n"
                + "<p>some <b>words</b></p>\r\n".repeat(200_000));
        assertThat(mail.plain()).hasSizeBetween(299_000, 301_000).contains("message.eml");
        assertThat(mail.html().value())
                .hasSizeBetween(299_000, 302_000)
                .doesNotContain("&lt;")
                .contains("message.eml");
        assertThat(mail.files()).extracting(IncomingFile::name).containsExactly("message.eml");
    }

    @Test
    void aFileThatIsNamedOnlyByItsTypeKeepsItsName() {
        var mail = parse("""
                From: a@b.example
                Subject: x
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                see files
                --b
                Content-Type: text/plain; name="log.txt"

                WARN something
                --b
                Content-Type: application/pdf; name="=?utf-8?Q?Gr=C3=BC=C3=9Fe.pdf?="

                x
                --b--
                """.replace("\n", "\r\n"));
        assertThat(mail.plain()).isEqualTo("see files");
        assertThat(mail.files()).extracting(IncomingFile::name).containsExactly("log.txt", "Grüße.pdf");
    }

    @Test
    void theSameMailOnAnotherWayHasTheSameExternalId() {
        var mail = "From: a@b.example\r\nMessage-ID: <me@x>\r\n\r\nhi";
        assertThat(MailIntake.externalId(parse("Received: by other.example\r\n" + mail)))
                .isEqualTo(MailIntake.externalId(parse(mail)));
        assertThat(MailIntake.externalId(parse(mail + "!"))).isNotEqualTo(MailIntake.externalId(parse(mail)));
    }

    private static ParsedMail parse(String mail) {
        return MailParser.parse(mail.getBytes(StandardCharsets.UTF_8), ENVELOPE);
    }
}
