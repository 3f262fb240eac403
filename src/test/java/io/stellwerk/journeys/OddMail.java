package io.stellwerk.journeys;

/** Mails as some programs write them. */
enum OddMail {
    WITHOUT_MESSAGE_ID("Without an id", """
            From: Odd <{from}>
            To: {to}
            Subject: {subject}

            No id here.{mark}
            """),

    IN_GERMAN("Größe", """
            From: =?iso-8859-1?Q?J=FCrgen_M=FCller?= <{from}>
            To: {to}
            Subject: {word} =?utf-8?B?R3LDtsOfZSDDpG5kZXJu?=
            Message-ID: <german.{from}>
            Content-Type: text/plain; charset=utf-8

            Grüße, die Größe passt nicht. Schönen Tag!{mark}
            """),

    OF_AN_UNKNOWN_ALPHABET("Alphabet", """
            From: Odd <{from}>
            To: {to}
            Subject: {subject}
            Message-ID: <alphabet.{from}>
            Content-Type: text/plain; charset=x-nobody-knows

            Plain enough.{mark}
            """),

    WITH_A_SCRIPT("With a script", """
            From: Odd <{from}>
            To: {to}
            Subject: {subject}
            Message-ID: <script.{from}>
            Content-Type: text/html; charset=utf-8

            <p onclick="alert(1)">Hello<script>console.error("never")</script><img src="http://127.0.0.1:9/spy.gif">{mark}</p>
            """),

    BROKEN_OFF("Broken off", """
            From: Odd <{from}>
            To: {to}
            Subject: {subject}
            Message-ID: <broken.{from}>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="edge"

            --edge
            Content-Type: text/plain; charset=utf-8

            See the offer.{mark}
            --edge
            Content-Type: application/pdf; name="offer.pdf"
            Content-Disposition: attachment; filename="offer.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            """),

    FROM_A_PROGRAM("Out of office", """
            From: Odd <{from}>
            To: {to}
            Subject: {subject}
            Message-ID: <program.{from}>
            Auto-Submitted: auto-replied
            Precedence: bulk

            I am not here.{mark}
            """),

    WITHOUT_A_HEADER("Nothing", "\u0001 no header, no sense\n");

    private final String subject;
    private final String template;

    OddMail(String subject, String template) {
        this.subject = subject;
        this.template = template;
    }

    String subject() {
        return subject;
    }

    /** Whether what it says can be read. */
    boolean isReadable() {
        return this != WITHOUT_A_HEADER;
    }

    String from(String sender, String to, String wholeSubject, String mark) {
        return template.replace("{from}", sender)
                .replace("{to}", to)
                .replace("{subject}", wholeSubject)
                .replace("{word}", wholeSubject.substring(0, wholeSubject.indexOf(' ')))
                .replace("{mark}", mark);
    }
}
