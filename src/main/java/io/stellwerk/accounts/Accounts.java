package io.stellwerk.accounts;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Retried;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who have an account. */
@Service
@Retried
public class Accounts {

    private final AccountRows rows;
    private final WorkerRows workers;
    private final PresetRows presets;
    private final Rank rank;
    private final PasswordEncoder passwords;
    private final OwnPassword ownPassword;
    private final CurrentUser currentUser;
    private final AccountHistory history;
    private final AccountChanges changes;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            WorkerRows workers,
            PresetRows presets,
            Rank rank,
            PasswordEncoder passwords,
            OwnPassword ownPassword,
            CurrentUser currentUser,
            AccountHistory history,
            AccountChanges changes,
            Clock clock) {
        this.rows = rows;
        this.workers = workers;
        this.presets = presets;
        this.rank = rank;
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.currentUser = currentUser;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws EmailTaken when somebody else has that address */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public UserId create(NewAccount fresh) {
        rows.free(fresh.email(), other -> false);
        var preset = presets.getByBuiltIn(fresh.preset());
        rank.mustReach(preset.grants());
        var account = rows.save(new Account(fresh, passwords.encode(fresh.password()), preset, clock.instant()));
        history.changed("user-created", account.name(), Map.of(), ReadableProfile.of(account));
        return account.id();
    }

    @Unrestricted("The set-up page asks before anybody can log in")
    public boolean nobodyYet() {
        return rows.count() == 0;
    }

    /** Also those who are invited or deactivated. */
    @PreAuthorize("isAuthenticated()")
    public List<Person> everybody() {
        return rows.findAllByStatusNotOrderByDetailsName(AccountStatus.WITHDRAWN).stream()
                .map(Account::person)
                .toList();
    }

    @Unrestricted("Names are shown to everybody and needed by routing, which nobody is logged in for")
    public Map<UserId, Person> byId(Collection<UserId> ids) {
        return rows.findAllByIdIn(ids.stream().map(UserId::value).toList()).stream()
                .map(Account::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those of {@code ids} who have an account. */
    @Unrestricted("Routing asks it about a thousand people at once, without anybody logged in")
    public Map<UserId, Worker> workers(Collection<UserId> ids) {
        return workers.of(ids).stream().collect(Collectors.toMap(Worker::user, Function.identity()));
    }

    /** Somebody who stays as they are until this transaction ends: no colleague deactivates them or changes their role. */
    @Unrestricted("Customers open tickets again without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Worker> hold(UserId id) {
        return workers.hold(id);
    }

    @Unrestricted("Routing and mail look people up without anybody logged in")
    public Optional<Person> find(UserId id) {
        return rows.findById(id.value()).map(Account::person);
    }

    @Unrestricted("The demo company finds its people by their address, without anybody logged in")
    public Optional<Person> findByEmail(EmailAddress email) {
        return rows.findByDetailsEmail(email.value()).map(Account::person);
    }

    /** The logged-in person, read anew. */
    @PreAuthorize("isAuthenticated()")
    public Person me() {
        return rows.findById(currentUser.id().value()).orElseThrow().person();
    }

    /** From now on Stellwerk speaks this language to the logged-in person, on every device. */
    @PreAuthorize("isAuthenticated()")
    public void speak(Language language) {
        changeMe(account -> account.details().called(account.name(), language));
    }

    /** From now on the working hours of the logged-in person count there. */
    @PreAuthorize("isAuthenticated()")
    public void live(ZoneId zone) {
        changeMe(account -> account.details().lives(zone));
        changes.happened(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public void look(ColourScheme scheme) {
        changeMe(account -> account.details().look(scheme));
    }

    /** Whether single keys do something for the logged-in person while they do not write, at once in all their windows. */
    @PreAuthorize("isAuthenticated()")
    public void useLetterKeys(boolean on) {
        changeMe(account -> account.details().useLetterKeys(on));
        changes.onScreens(currentUser.id());
    }

    @PreAuthorize("isAuthenticated()")
    public void renameMe(String name) {
        changeMe(account -> account.details().called(name, account.details().language()));
    }

    /** Where calls to the logged-in person ring; empty for nowhere. */
    @PreAuthorize("isAuthenticated()")
    public void callMe(Optional<String> number) {
        changeMe(account -> account.details().callAt(number));
    }

    /**
     * Nothing changes unless the old password is right and the new one meets {@link PasswordRule}. Whoever is logged in
     * elsewhere with the old one is out. A wrong old password counts as a failed login.
     */
    @PreAuthorize("isAuthenticated()")
    public PasswordChange changeMyPassword(String old, String chosen) {
        return ownPassword.change(old, chosen);
    }

    private void changeMe(Consumer<Account> change) {
        var me = rows.findById(currentUser.id().value()).orElseThrow();
        var before = ReadableProfile.of(me);
        change.accept(me);
        rows.save(me);
        var after = ReadableProfile.of(me);
        if (!after.equals(before)) {
            history.byThemselves(me.id(), "profile-changed", me.name(), before, after);
        }
    }
}
