package io.stellwerk.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Writing down, changing and finding contacts. */
class ContactTests extends StellwerkTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Contacts contacts;

    @Autowired
    ContactProfiles profiles;

    @Autowired
    ContactLists lists;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    Presets presets;

    @Autowired
    Users users;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoWritesFromASecondAddressIsTheSameContact() {
        var mia = create("mia", "Mia " + word);

        save(mia, with(mia, address("private")));

        assertThat(contacts.recognise(address("private"), "")).isEqualTo(mia);
        assertThat(contacts.find(address("private")).map(Contact::id)).contains(mia);
        assertThat(profile(mia).addresses()).containsExactly(address("mia"), address("private"));
    }

    @Test
    void anAddressThatIsKnownLeadsToItsContact() {
        var mia = create("mia", "Mia");

        var again = acting.call(ANNA, () -> profiles.create(address("mia"), "Somebody"));

        assertThat(again).isEqualTo(new ContactSaving.AddressTaken(address("mia"), mia));
    }

    @Test
    void anAddressOfAnotherContactIsRefusedAndNothingIsStored() {
        var mia = create("mia", "Mia");
        var ben = create("ben", "Ben");

        var result = save(ben, with(ben, address("other"), address("mia")));

        assertThat(result).isEqualTo(new ContactSaving.AddressTaken(address("mia"), mia));
        assertThat(profile(ben).addresses()).containsExactly(address("ben"));
        assertThat(contacts.find(address("other"))).isEmpty();
    }

    @Test
    void theLaterOfTwoSavesIsRefused() {
        var mia = create("mia", "Mia");
        var seen = details(mia);
        save(mia, with(mia, address("first")));

        var later = acting.call(ANNA, () -> profiles.change(mia, seen.version(), seen.profile()));

        assertThat(later).isEqualTo(new ContactSaving.Outdated());
        assertThat(profile(mia).others()).containsExactly(address("first"));
    }

    @Test
    void anAddressThatWasDeletedIsFreeForSomebodyElse() {
        var mia = create("mia", "Mia");
        save(mia, with(mia, address("old")));

        save(mia, with(mia));

        assertThat(contacts.recognise(address("old"), "Ben")).isNotEqualTo(mia);
        assertThat(audited("contact-address-removed", "Mia"))
                .contains(address("old").value());
    }

    @Test
    void anOwnerIsWrittenDownByName() {
        var name = "Mia " + word;
        var mia = create("mia", name);

        acting.run(ANNA, () -> contacts.setOwner(mia, Optional.of(customers.user(ANNA))));

        assertThat(profile(mia).owner()).contains(customers.user(ANNA));
        assertThat(audited("contact-owner-changed", name)).contains("Anna");
    }

    @Test
    void whoLeftKeepsTheirContactsButGetsNoNewOnes() {
        var left = crews.hire(1).agent();
        var mia = create("mia", "Mia");
        var ben = create("ben", "Ben");
        save(mia, ownedBy(mia, left.id()));
        acting.run("admin@demo.example", () -> users.deactivate(left.id(), new HandOver.Unassign()));

        assertThat(save(mia, with(mia, address("private")))).isEqualTo(new ContactSaving.Saved(mia));
        assertThat(save(ben, ownedBy(ben, left.id()))).isEqualTo(new ContactSaving.OwnerInactive(left.id()));

        assertThat(profile(mia).owner()).contains(left.id());
        assertThat(profile(ben).owner()).isEmpty();
    }

    @Test
    void twoMailsOfAStrangerAtOnceMakeOneContact() throws InterruptedException {
        Callable<ContactId> writes = () -> contacts.recognise(address("stranger"), "Stranger");

        assertThat(Set.copyOf(Together.call(List.of(writes, writes, writes, writes))))
                .hasSize(1);
    }

    @Test
    void whoMayEditNoTicketReadsContactsButChangesNone() {
        var mia = create("mia", "Mia");
        var seen = details(mia);
        var reader = reader();

        assertThat(acting.call(reader, () -> profiles.find(mia))).isPresent();
        assertThat(acting.call(reader, () -> profiles.editable())).isFalse();
        acting.run(
                reader,
                () -> Stream.<Runnable>of(
                                () -> profiles.create(address("new"), "New"),
                                () -> profiles.change(mia, seen.version(), seen.profile()),
                                () -> contacts.setOwner(mia, Optional.empty()))
                        .forEach(
                                attempt -> assertThatThrownBy(attempt::run).isInstanceOf(AccessDeniedException.class)));
    }

    @Test
    void pagesFollowEachOtherByNameWithoutGapOrRepetition() {
        for (var name : List.of("C", "A", "B", "B", "D")) {
            create(UUID.randomUUID().toString(), name + " " + word);
        }

        var first = page(Optional.empty());
        var second = page(Optional.of(first.getLast()));
        var third = page(Optional.of(second.getLast()));

        assertThat(Stream.of(first, second, third)
                        .flatMap(List::stream)
                        .map(row -> row.name().charAt(0)))
                .containsExactly('A', 'B', 'B', 'C', 'D');
        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(ContactRow::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSearchKnowsEveryAddressAndNoWildcards() {
        var mia = create("mia", "Mia");
        save(mia, with(mia, address("second")));

        assertThat(found("SECOND-" + word)).containsExactly(mia);
        assertThat(found("%")).isEmpty();
        assertThat(found("_econd")).isEmpty();
    }

    @Test
    void theSearchHeedsShortWordsBesideOthers() {
        var number37 = create("bulk37", "Person " + word + " 37");
        create("bulk5", "Person " + word + " 5");

        assertThat(found(word + " 37")).containsExactly(number37);
        assertThat(found("37 " + word + " the")).isEmpty();
    }

    private List<ContactId> found(String words) {
        return acting.call(ANNA, () -> lists.page(words, Optional.empty(), 10)).stream()
                .map(ContactRow::id)
                .toList();
    }

    private List<ContactRow> page(Optional<ContactRow> after) {
        return acting.call(ANNA, () -> lists.page(word, after, 2));
    }

    private String reader() {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        var nothing = new TicketScope(Reach.NONE, false);
        var preset = SystemUser.call(() -> presets.create(
                "Reader " + word, new Grants(Set.of(), new TicketScope(Reach.EVERYTHING, true), nothing)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", person.id().value())
                .update();
        return person.email().value();
    }

    private ContactSaving save(ContactId contact, ContactProfile profile) {
        return acting.call(ANNA, () -> profiles.change(contact, details(contact).version(), profile));
    }

    private ContactProfile ownedBy(ContactId contact, UserId owner) {
        var now = profile(contact);
        return new ContactProfile(
                now.name(), now.email(), now.others(), now.phone(), now.company(), Optional.of(owner), now.notes());
    }

    private ContactProfile with(ContactId contact, EmailAddress... others) {
        var known = profile(contact);
        return new ContactProfile(
                known.name(),
                known.email(),
                List.of(others),
                known.phone(),
                known.company(),
                known.owner(),
                known.notes());
    }

    private ContactProfile profile(ContactId contact) {
        return details(contact).profile();
    }

    private ContactDetails details(ContactId contact) {
        return acting.call(ANNA, () -> profiles.find(contact)).orElseThrow();
    }

    private ContactId create(String mailbox, String name) {
        var saved = acting.call(ANNA, () -> profiles.create(address(mailbox), name));
        return ((ContactSaving.Saved) saved).contact();
    }

    private EmailAddress address(String mailbox) {
        return EmailAddress.of(mailbox + "-" + word + "@kunde.example");
    }

    private String audited(String action, String object) {
        return String.join(
                "\n",
                jdbc.sql("""
                        SELECT CONCAT(before_values, after_values) FROM audit_entry
                        WHERE action = :action AND object = :object ORDER BY id
                        """)
                        .param("action", action)
                        .param("object", object)
                        .query(String.class)
                        .list());
    }
}
