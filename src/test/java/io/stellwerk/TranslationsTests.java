package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stellwerk speaks both languages completely, and only from its translation files. */
class TranslationsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED_FOR = Pattern.compile("[tT]ransl\\w+\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    /** Calls that write into the audit log, with the action. */
    private static final Pattern WRITTEN_DOWN = Pattern.compile(
            "\\b(?:audit|history|log|written|happened|changed)(?:\\.\\w+)?\\(\\s*(?:AuditCategory\\.\\w+,\\s*)?\"([a-z]+(?:-[a-z]+)+)\"");

    /** Calls that put words on the screen, with the words in the source. */
    private static final Pattern WORDS_IN_A_VIEW =
            Pattern.compile("(?:set(?:Text|Label|Placeholder|HelperText|AriaLabel"
                    + "|Title|ErrorMessage|TooltipText|ConfirmText|CancelText)|withText|setHeader(?=\\([^,()]*\\))|Notification\\.show"
                    + "|new (?:Button|Span|H[1-6]|Paragraph|NativeLabel|TextField|EmailField|PasswordField|TextArea|Checkbox"
                    + "|Select|ComboBox|Notice|StatusBadge|PageHeader|EmptyState))\\(\\s*\"[^\"]*\\p{L}{2}");

    /** Names, and words that both languages share. */
    private static final Set<String> THE_SAME_IN_BOTH = Set.of(
            "accounts.language.english",
            "accounts.language.german",
            "accounts.preset.tickets",
            "accounts.profile.name",
            "accounts.role.admin",
            "audit.category.ticket",
            "audit.field.TEAM",
            "audit.field.calling",
            "audit.field.messaging",
            "audit.field.name",
            "audit.field.status",
            "audit.field.teams",
            "audit.field.text",
            "audit.stellwerk",
            "audit.value.calling",
            "audit.value.messaging",
            "channels.kind.account",
            "channels.kind.api",
            "channels.kind.calling",
            "channels.kind.chatflow",
            "channels.kind.whatsapp",
            "channels.name",
            "channels.property.tags",
            "channels.status",
            "contacts.name",
            "contacts.tickets",
            "inbox.about.teams",
            "inbox.details",
            "inbox.editor.link",
            "inbox.filter.chip",
            "inbox.filter.sla",
            "inbox.filter.status",
            "inbox.filter.tag",
            "inbox.filter.team",
            "inbox.bulk.status",
            "inbox.bulk.sure",
            "inbox.column.sla",
            "inbox.column.status",
            "inbox.column.tags",
            "inbox.column.teams",
            "inbox.keys.cap.escape",
            "inbox.layout.board",
            "inbox.list",
            "inbox.people.bcc",
            "inbox.people.cc",
            "inbox.recipients.bcc",
            "inbox.recipients.cc",
            "inbox.snippets.name",
            "inbox.snippets.text",
            "inbox.status",
            "inbox.tags",
            "inbox.ticket",
            "inbox.type.calling",
            "inbox.type.messaging",
            "inbox.view.spam",
            "inbox.views.name",
            "inbox.views.sharing.team",
            "inbox.why.winner",
            "shell.product",
            "shell.rail.service",
            "team.user.name",
            "team.user.teams",
            "team.users.name",
            "team.users.status",
            "team.capacity.calling",
            "team.capacity.messaging",
            "team.manage.status",
            "team.people.name",
            "team.skills.name",
            "team.teams",
            "team.teams.about",
            "team.teams.name",
            "tickets.pipeline",
            "tickets.status.name");

    private final Properties english = load("translations.properties");
    private final Properties german = load("translations_de.properties");

    @Test
    void everyKeyIsThereInBothLanguages() {
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void noTextIsEmpty() {
        assertThat(Stream.of(english, german).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void germanIsNotEnglish() {
        var same = english.stringPropertyNames().stream()
                .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(same).isEqualTo(new TreeSet<>(THE_SAME_IN_BOTH));
    }

    @Test
    void bothLanguagesFillInTheSameDetails() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(details(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(details(english.getProperty(key))));
    }

    @Test
    void everyTextWithDetailsIsAValidPattern() {
        for (var texts : List.of(english, german)) {
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> !details(texts.getProperty(key)).isEmpty())
                    .allSatisfy(key -> {
                        var text = texts.getProperty(key);
                        assertThat(new MessageFormat(text, Locale.ROOT).getFormats())
                                .isNotEmpty();
                        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    });
        }
    }

    @Test
    void everyTextThatIsAskedForExists() {
        assertThat(matches(ASKED_FOR).map(match -> match.group(1)).collect(Collectors.toSet()))
                .isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void everyActionOfTheAuditLogHasWords() {
        assertThat(matches(WRITTEN_DOWN)
                        .map(match -> "audit.action." + match.group(1))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(10)
                .isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void noTextIsForgotten() {
        var literals = matches(LITERAL).map(match -> match.group(1)).collect(Collectors.toSet());

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !isUsed(key, literals))
                .isEmpty();
    }

    @Test
    void noScreenHasWordsOfItsOwn() {
        assertThat(matches(WORDS_IN_A_VIEW).map(MatchResult::group)).isEmpty();
    }

    @Test
    void germanHasItsLetters() {
        assertThat(german.values())
                .anySatisfy(text -> assertThat(text.toString()).containsPattern("[äöüßÄÖÜ]"));
        assertThat(german.values())
                .noneSatisfy(text -> assertThat(text.toString()).containsPattern("Ã|\\\\u00"));
    }

    /** As a whole, below a literal that ends in a dot or dash, or put together from a literal and an ending. */
    private static boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || beginnings(key).anyMatch(literals::contains)
                || endings(key)
                        .anyMatch(ending -> literals.contains(ending)
                                && literals.contains(key.substring(0, key.length() - ending.length())));
    }

    private static Stream<String> beginnings(String key) {
        return dots(key).map(dot -> key.substring(0, dot + 1));
    }

    private static Stream<String> endings(String key) {
        return dots(key).map(key::substring);
    }

    private static Stream<Integer> dots(String key) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .boxed();
    }

    private static Set<String> details(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> matches(Pattern pattern) {
        return sources().flatMap(source -> pattern.matcher(source).results());
    }

    private static Stream<String> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(TranslationsTests::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
