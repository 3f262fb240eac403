package io.stellwerk.team;

import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names for the audit log, which outlive the people. */
@Component
class PeopleNames {

    private final Accounts accounts;

    PeopleNames(Accounts accounts) {
        this.accounts = accounts;
    }

    String of(UserId user) {
        return accounts.find(user).map(Person::name).orElse("?");
    }

    /** Without those who were deactivated or whose invitation was withdrawn. */
    List<String> ofThoseHere(Collection<UserId> users) {
        return accounts.byId(users).values().stream()
                .filter(person -> person.active() || person.status() == AccountStatus.INVITED)
                .map(Person::name)
                .sorted()
                .toList();
    }

    List<String> of(Collection<UserId> users) {
        return accounts.byId(users).values().stream().map(Person::name).sorted().toList();
    }
}
