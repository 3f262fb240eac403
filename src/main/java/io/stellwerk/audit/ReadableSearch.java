package io.stellwerk.audit;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody looked for, in words, for the entry of their export. */
@Component
class ReadableSearch {

    private final Accounts accounts;

    ReadableSearch(Accounts accounts) {
        this.accounts = accounts;
    }

    Map<String, String> of(AuditSearch search) {
        var values = new LinkedHashMap<String, String>();
        values.put("words", search.words());
        search.category().ifPresent(category -> values.put("entryCategory", category.name()));
        search.action().ifPresent(action -> values.put("entryAction", action));
        search.actor()
                .ifPresent(actor -> values.put(
                        "entryActor", accounts.find(actor).map(Person::name).orElse("#" + actor.value())));
        search.from().ifPresent(from -> values.put("from", from.toString()));
        search.to().ifPresent(to -> values.put("to", to.toString()));
        return values;
    }
}
