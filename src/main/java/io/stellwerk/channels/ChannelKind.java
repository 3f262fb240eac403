package io.stellwerk.channels;

import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRule.ContactOwner;
import io.stellwerk.routing.RuleKind;
import io.stellwerk.tickets.TicketType;
import java.util.List;

/** The kinds of channels, with what the Automation of each offers (spec/01 section 2). */
public enum ChannelKind {
    EMAIL(TicketType.EMAIL),
    FORM(TicketType.EMAIL),
    WHATSAPP(TicketType.MESSAGING),
    CHATFLOW(TicketType.MESSAGING),
    CALLING(TicketType.CALLING),
    CUSTOM(TicketType.MESSAGING),
    API(TicketType.EMAIL);

    private final TicketType ticketType;

    ChannelKind(TicketType ticketType) {
        this.ticketType = ticketType;
    }

    /** The type of the tickets it brings. */
    public TicketType ticketType() {
        return ticketType;
    }

    /** The choices of "Assign incoming tickets to", in the order they are offered. */
    public List<RuleKind> choices() {
        return switch (this) {
            case EMAIL, WHATSAPP, CUSTOM, API -> List.of(RuleKind.values());
            case FORM -> List.of(RuleKind.USERS_AND_TEAMS, RuleKind.TEAM_ONLY, RuleKind.CONTACT_OWNER, RuleKind.NO_ONE);
            case CHATFLOW -> List.of(RuleKind.CUSTOMER_AGENT, RuleKind.USERS_AND_TEAMS, RuleKind.CONTACT_OWNER);
            case CALLING -> List.of(RuleKind.USERS_AND_TEAMS);
        };
    }

    /** Whether assigning is switched off as a whole where others choose No one. */
    public boolean switchesAssigning() {
        return this == CHATFLOW;
    }

    /** Whether the owner of a contact gets by mail what comes while they are away. */
    public boolean mailsAwayOwner() {
        return this == FORM;
    }

    public boolean allows(RoutingRule rule) {
        return isOffered(rule.kind()) && (!(rule instanceof ContactOwner owner) || mailsAsItMust(owner));
    }

    private boolean isOffered(RuleKind rule) {
        return choices().contains(rule) || (switchesAssigning() && rule == RuleKind.NO_ONE);
    }

    private boolean mailsAsItMust(ContactOwner owner) {
        return owner.mailedIfAway() || !mailsAwayOwner();
    }
}
