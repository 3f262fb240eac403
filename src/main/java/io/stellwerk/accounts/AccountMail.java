package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.Texts;
import java.net.URI;
import java.util.List;

/**
 * A mail about somebody's account, which greets them by name in their language.
 *
 * @param to where it goes, mostly the address of the account
 * @param words what the keys of its texts begin with
 */
record AccountMail(Invitee person, EmailAddress to, String words) {

    AccountMail(Invitee person, String words) {
        this(person, person.email(), words);
    }

    String say(String key, Object... details) {
        return Texts.in(person.language().locale(), words + key, details);
    }

    /** @param after paragraphs below the link */
    SystemMail written(String what, URI link, String... after) {
        var language = person.language().locale();
        var greeting = Texts.in(language, "accounts.invite.mail.greeting", person.name());
        return new SystemMail(to, language, say("subject"), List.of(greeting, what), say("link"), link, List.of(after));
    }
}
