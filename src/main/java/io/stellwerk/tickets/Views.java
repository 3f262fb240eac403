package io.stellwerk.tickets;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Which tickets each view has for the current user, before their scope narrows it down. */
@Component
class Views {

    private final Scopes scopes;
    private final AnsweredFirst answered;

    Views(Scopes scopes, AnsweredFirst answered) {
        this.scopes = scopes;
        this.answered = answered;
    }

    /** What the reader sees of it. */
    Selection seen(TicketView view) {
        return of(view, scopes::ofMyTeams).and(scopes.seen());
    }

    /** What the reader sees of each; their teams are asked for once. */
    Map<TicketView, Selection> seen(Set<TicketView> views) {
        var scope = scopes.seen();
        var myTeams = scopes.ofMyTeams();
        var all = new EnumMap<TicketView, Selection>(TicketView.class);
        views.forEach(view -> all.put(view, of(view, () -> myTeams).and(scope)));
        return all;
    }

    private Selection of(TicketView view, Supplier<Selection> myTeams) {
        return switch (view) {
            case ASSIGNED_TO_ME -> Selection.OPEN.and(Selection.AWAKE).and(scopes.ownedByMe());
            case FOLLOWING -> Selection.OPEN.and(scopes.followedByMe());
            case MY_MENTIONS -> scopes.mentioningMe();
            case CUSTOMER_AGENT -> answered.seen();
            case UNASSIGNED -> Selection.OPEN.and(Selection.AWAKE).and(Selection.UNOWNED);
            case MY_TEAMS_UNASSIGNED ->
                Selection.OPEN.and(Selection.AWAKE).and(Selection.UNOWNED).and(myTeams.get());
            case MY_TEAMS_OPEN -> Selection.OPEN.and(Selection.AWAKE).and(myTeams.get());
            case ALL -> Selection.DESK;
            case ALL_OPEN -> Selection.OPEN;
            case WAITLIST -> Selection.OPEN.and(Selection.WAITING);
            case SNOOZED -> Selection.OPEN.and(Selection.SNOOZED);
            case DRAFTS -> scopes.draftedByMe();
            case SENT -> scopes.sentByMe();
            case ALL_CLOSED -> Selection.CLOSED;
            case SPAM -> Selection.notOpen(Shelf.SPAM);
            case TRASH -> scopes.trash();
        };
    }
}
