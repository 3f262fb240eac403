package io.stellwerk.contacts;

import io.stellwerk.base.Retried;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds contacts by what somebody types. */
@Service
@Retried
public class ContactSearch {

    private final JdbcClient jdbc;

    ContactSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Contacts whose name or address has words that begin like these, {@code atMost} of them; only such whose name or
     * address itself begins so if there are enough.
     */
    @PreAuthorize("isAuthenticated()")
    public FoundContacts find(String words, int atMost) {
        if (words.isBlank()) {
            return FoundContacts.NOBODY;
        }
        var found = search(words, atMost + 1);
        return new FoundContacts(found.stream().limit(atMost).toList(), found.size() <= atMost);
    }

    private List<Contact> search(String words, int atMost) {
        var beginning = search(ContactWords.beginning(words, atMost), atMost);
        return beginning.size() >= atMost ? beginning : search(ContactWords.some(words, atMost), atMost);
    }

    private List<Contact> search(ContactWords matching, int atMost) {
        return jdbc.sql(Contacts.SELECT + matching.sql() + "WHERE c.merged_into IS NULL ORDER BY c.name LIMIT :atMost")
                .params(matching.parameters())
                .param("atMost", atMost)
                .query(Contacts::contact)
                .list();
    }
}
