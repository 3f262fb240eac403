package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;
import java.util.List;
import java.util.Set;

/** A ticket with all that its page shows; {@code editable} is whether the reader may change it. */
public record TicketDetails(
        TicketRow ticket,
        Set<TeamId> teams,
        List<ThreadEntry> thread,
        List<Attachment> attachments,
        List<TimelineEvent> timeline,
        ReplyTo replyTo,
        boolean editable) {}
