package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.AttachmentId;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.Forwards;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of customers reach those who see the ticket, and never run in our pages. */
class AttachmentDownloadsTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Drafts drafts;

    @Autowired
    Forwards forwards;

    @Autowired
    AttachmentDownloads downloads;

    @Autowired
    ActingAs acting;

    @Test
    void aPageIsSavedAndNotShown() {
        var answer = download(ANNA, file(written("page.html", "text/html")));

        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aDrawingThatCanRunScriptsIsSavedAndNotShown() {
        var answer = download(ANNA, file(written("logo.svg", "image/svg+xml")));

        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
    }

    @Test
    void aPictureIsShown() {
        var answer = download(ANNA, file(written("chair.png", "image/png")));

        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(answer.getHeaders().getContentDisposition().isInline()).isTrue();
        assertThat(answer.getBody()).isEqualTo(bytes());
    }

    @Test
    void whoDoesNotSeeTheTicketDoesNotGetItsFiles() {
        var file = file(written("secret.pdf", "application/pdf"));

        assertThat(download("hugo@demo.example", file).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileThatWasTakenIntoADraftIsOutOfReachOnceTheTicketIs() {
        var ticket = written("secret.pdf", "application/pdf");
        var forward = acting.call(ANNA, () -> {
            forwards.begin(
                    ticket,
                    tickets.show(ticket).orElseThrow().thread().getFirst().id(),
                    SafeHtml.fromPlain("Can you help?"));
            return Objects.requireNonNull(drafts.of(ticket).get(MessageKind.FORWARD))
                    .files()
                    .getFirst();
        });
        assertThat(draft(forward.id()).getStatusCode()).isEqualTo(HttpStatus.OK);

        customers.give(ticket, "hugo@demo.example");

        assertThat(draft(forward.id()).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> draft(DraftFileId file) {
        return acting.call(ANNA, () -> downloads.ofDraft(file.value()));
    }

    private TicketId written(String name, String type) {
        var ticket = customers.write("With a file", new IncomingFile(name, type, bytes(), Optional.empty()));
        customers.give(ticket, ANNA);
        return ticket;
    }

    private AttachmentId file(TicketId ticket) {
        return acting.call(ANNA, () -> tickets.show(ticket))
                .orElseThrow()
                .attachments()
                .getFirst()
                .id();
    }

    private ResponseEntity<byte[]> download(String person, AttachmentId file) {
        return acting.call(person, () -> downloads.download(file.value()));
    }

    private static byte[] bytes() {
        return "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    }
}
