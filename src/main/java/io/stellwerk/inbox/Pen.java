package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Attached;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafted;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sent;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the composer asks for; it is empty or false when it did not work and the reader was told. */
interface Pen {

    /** Names whoever writes. */
    String writer();

    /** How large text and files of a message may be together. */
    long mostBytes();

    Map<MessageKind, Draft> drafts();

    /**
     * Keeps what is written.
     *
     * @param seen what was shown before
     * @return empty when that did not work and the writer was told
     */
    Optional<Drafted> save(MessageKind kind, Writing writing, List<SafeHtml> seen);

    Optional<Sent> send(MessageKind kind, SendWish wish);

    boolean addNote();

    boolean discard(MessageKind kind);

    /** Puts a file into a draft, be it of the ticket that is open or of one that was. */
    Optional<Attached> attach(DraftPlace draft, IncomingFile file);

    boolean detach(MessageKind kind, DraftFileId file);

    /** What typing this sign offers. */
    List<Suggestion> offers(String trigger);

    /** What to insert for one of them. */
    Optional<String> chosen(String trigger, String id);
}
