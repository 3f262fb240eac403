package io.stellwerk.journeys;

import io.stellwerk.accounts.Language;
import java.util.Locale;

/** What the manual calls things, in the language of the reader. */
record DeskWords(
        Locale locale,
        String service,
        String desk,
        String views,
        String unassigned,
        String myTeamsUnassigned,
        String owner,
        String noOwner,
        String reply,
        String becomesOwner,
        String send,
        String assignedTo,
        String leftToTeam,
        String shortcuts,
        String splits) {

    static DeskWords in(Language language) {
        return switch (language) {
            case ENGLISH ->
                new DeskWords(
                        Locale.ENGLISH,
                        "Service",
                        "Help desk",
                        "Views",
                        "Unassigned",
                        "My team’s unassigned",
                        "Ticket owner",
                        "No owner",
                        "Write your reply",
                        "You become the owner when you reply.",
                        "Send",
                        " assigned ",
                        " left the ticket to the team",
                        "Keyboard shortcuts",
                        "Split the ticket at a message");
            case GERMAN ->
                new DeskWords(
                        Locale.GERMAN,
                        "Service",
                        "Helpdesk",
                        "Ansichten",
                        "Nicht zugewiesen",
                        "Meine Teams ohne Zuweisung",
                        "Zuständiger Mitarbeiter",
                        "Nicht zugewiesen",
                        "Antwort schreiben",
                        "Mit Ihrer Antwort werden Sie zuständig.",
                        "Senden",
                        "zugewiesen",
                        " hat das Ticket dem Team",
                        "Tastenkürzel",
                        "Das Ticket bei einer Nachricht teilen");
        };
    }
}
