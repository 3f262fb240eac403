package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.SafeHtml;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Along the list or in the index: a search finds the same. */
class TextSearchTests extends StellwerkTest {

    private static final int MOST = 300;
    private static final List<String> NAMES = List.of(
            "müller",
            "MULLER",
            "straße",
            "strasse",
            "élan",
            "Ångström",
            "İstanbul",
            "ılgaz",
            "Łódź",
            "lodz",
            "Ørsted",
            "orsted",
            "Æther",
            "aether",
            "Œuvre",
            "oeuvre",
            "đuro",
            "duro",
            "ñandú",
            "čeština",
            "ﬁne",
            "5²",
            "Ⅷ",
            "ΆΛΦΑ",
            "αλφα",
            "ёлка",
            "елка",
            "йод",
            "がく",
            "かく",
            "각",
            "가");

    @Autowired
    TextWalk walk;

    @Autowired
    TextSections sections;

    @Autowired
    TextSearch search;

    @Autowired
    UpToDateWords index;

    @Autowired
    Views views;

    @Autowired
    Tickets tickets;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void bothWaysFindTheSameWords() {
        var anna = crews.hire(1).agent().email().value();
        customers.writeTo(anna, word + "straße 12 in Köln");
        customers.writeTo(anna, word + "STRASSE the K2");
        customers.writeTo(anna, "Élan " + word + "Müller & Söhne");
        customers.writeTo(anna, word + "other, and nothing else");
        var noted = customers.writeTo(anna, "Noted");
        acting.run(anna, () -> tickets.note(noted, SafeHtml.fromPlain("The " + word + "note, İstanbul, 50% off")));

        acting.run(
                anna,
                () -> List.of(
                                word,
                                word + "stras",
                                word + "straß",
                                word + "strasse",
                                word + "muller",
                                word + "müll",
                                "elan " + word + "m",
                                "the k2",
                                word + "note off",
                                word + "note 50",
                                "istanbul " + word,
                                word + "other " + word + "note",
                                word + "x")
                        .forEach(typed -> assertThat(alongTheList(typed))
                                .as(typed)
                                .containsExactlyInAnyOrderElementsOf(inTheIndex(typed))));
        assertThat(acting.call(anna, () -> alongTheList(word))).hasSize(5);
        assertThat(acting.call(anna, () -> alongTheList(word + "muller"))).hasSize(1);
    }

    @Test
    void whatIsFoundIsMarkedInItsText() {
        var anna = crews.hire(1).agent().email().value();
        var subjects = new HashMap<Long, String>();
        for (var name : NAMES) {
            var subject = word + name;
            subjects.put(customers.writeTo(anna, subject).value(), subject);
        }
        acting.run(
                anna,
                () -> NAMES.stream()
                        .flatMap(name -> Stream.of(name, PlainLetters.of(name)))
                        .distinct()
                        .forEach(name -> {
                            var typed = SearchWords.of(word + name);
                            assertThat(inTheIndex(word + name))
                                    .as(name)
                                    .containsExactlyInAnyOrderElementsOf(subjects.keySet().stream()
                                            .filter(ticket -> typed.notIn(
                                                            Set.of(Objects.requireNonNull(subjects.get(ticket))))
                                                    .isEmpty())
                                            .toList());
                        }));
    }

    @Test
    void bothWaysStopWhereTheListDoes() {
        var anna = crews.hire(1).agent().email().value();
        var ben = crews.hire(1).agent().email().value();
        customers.writeTo(anna, word);
        customers.writeTo(ben, word);

        acting.run(anna, () -> {
            assertThat(alongTheList(word)).hasSize(1);
            assertThat(inTheIndex(word)).hasSize(1);
        });
    }

    @Test
    void aLongListIsWalkedInSeveralStepsWithoutLossOrRepetition() {
        var anna = crews.hire(1).agent().email().value();
        var all = IntStream.range(0, 7)
                .mapToObj(number -> customers.writeTo(anna, word).value())
                .toList();

        acting.run(anna, () -> {
            var list = list();
            var words = SearchWords.of(word);
            var walked = Walked.NOWHERE;
            while (!walked.all()) {
                walked = walk.further(words, list, walked, 2);
            }
            assertThat(walked.hits()).isEqualTo(all.reversed());
        });
    }

    @Test
    void theIndexIsAskedForTheWordThatIsRare() {
        var anna = crews.hire(1).agent().email().value();
        IntStream.range(0, 3).forEach(number -> customers.writeTo(anna, word + "frequent word"));
        customers.writeTo(anna, word + "frequent r" + word);

        acting.run(
                anna,
                () -> assertThat(walk.rarest(SearchWords.of(word + "frequent r" + word), list()))
                        .isEqualTo(1));
    }

    @Test
    void aFilteredListIsSearchedInTheIndex() {
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, word + " first second");

        acting.run(anna, () -> {
            var filtered = views.seen(TicketView.ALL)
                    .and(new Selection(
                            Condition.of("t.priority = 'LOW' OR TRUE"), new Tally.Asked(), new Walk.Everything()));
            assertThat(filtered.isQuicklyWalked()).isFalse();
            assertThat(search.find(SearchWords.of("second " + word), filtered).tickets())
                    .containsExactly(ticket.value());
        });
    }

    private List<Long> alongTheList(String typed) {
        return walk.walk(SearchWords.of(typed), list(), Share.UNKNOWN, MOST, patience())
                .hits();
    }

    private List<Long> inTheIndex(String typed) {
        return sections.find(SearchWords.of(typed), list().condition(), 1, MOST, patience())
                .tickets();
    }

    private Selection list() {
        index.take();
        return views.seen(TicketView.ASSIGNED_TO_ME);
    }

    private Patience patience() {
        return Patience.of(Duration.ofMinutes(1), clock);
    }
}
