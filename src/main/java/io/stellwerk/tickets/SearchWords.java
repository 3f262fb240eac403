package io.stellwerk.tickets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What somebody typed to find a ticket: the beginnings of words that must all occur, or a number. */
public record SearchWords(List<String> words, OptionalLong number) {

    private static final int MOST = 8;
    private static final int BEFORE = 40;
    private static final int AFTER = 120;
    private static final String BEGINS = "x.words LIKE CONCAT('%% ', " + Section.MARK + ", :word%d, '%%')";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    /** Signs and operators of the query language mean nothing. */
    public static SearchWords of(String typed) {
        var number = NUMBER.matcher(typed.strip());
        return new SearchWords(
                BETWEEN_WORDS
                        .splitAsStream(typed.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList(),
                number.matches() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Where words of the text begin like these: of each the part that does. */
    public List<FoundWord> in(String text) {
        var plain = words.stream().map(PlainLetters::of).toList();
        var found = new ArrayList<FoundWord>();
        for (var at = 0; at < text.length(); ) {
            var here = at;
            var end = beginsWord(text, at) ? end(text, at, plain) : OptionalInt.empty();
            end.ifPresent(behind -> found.add(new FoundWord(here, behind)));
            at = end.orElse(at + Character.charCount(text.codePointAt(at)));
        }
        return found;
    }

    private static boolean beginsWord(String text, int at) {
        return MarkedWords.isOfAWord(text.codePointAt(at))
                && (at == 0 || !MarkedWords.isOfAWord(text.codePointBefore(at)));
    }

    private static OptionalInt end(String text, int start, List<String> plain) {
        return plain.stream()
                .map(word -> PlainLetters.end(text, start, word))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** Those that begin no word of these texts. */
    public SearchWords notIn(Collection<String> texts) {
        return new SearchWords(
                IntStream.range(0, words.size())
                        .filter(word -> texts.stream()
                                .allMatch(text -> only(word).in(text).isEmpty()))
                        .mapToObj(words::get)
                        .toList(),
                OptionalLong.empty());
    }

    /** A piece of the text around the first word found in it. */
    Optional<String> excerpt(String text) {
        return in(text).stream()
                .findFirst()
                .map(match -> text.substring(start(text, match.start()), Math.min(text.length(), match.end() + AFTER)));
    }

    /** At a word, some way in front. */
    private static int start(String text, int match) {
        return match <= BEFORE ? 0 : 1 + Math.max(text.lastIndexOf(' ', match - 1 - BEFORE / 2), match - 1 - BEFORE);
    }

    /** The question to the full-text index about these sections. */
    String in(Section newest, int sections) {
        return LongStream.rangeClosed(newest.number() - sections + 1, newest.number())
                .mapToObj(Section::new)
                .map(this::in)
                .collect(Collectors.joining(") (", "(", ")"));
    }

    SearchWords only(int number) {
        return new SearchWords(List.of(words.get(number)), OptionalLong.empty());
    }

    /** Long words are rarer than short ones. */
    String longest() {
        return words.stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    /** That the words of a {@code message_text x} are among them, which is slow for many but needs no index. */
    Condition inText() {
        return IntStream.range(0, words.size()).mapToObj(this::inText).reduce(Condition.TRUE, Condition::and);
    }

    /** As {@link #inText()}, of one of them. */
    Condition inText(int number) {
        return Condition.of(BEGINS.formatted(number), "word" + number, words.get(number));
    }

    private String in(Section section) {
        return words.stream().map(word -> "+" + section.mark() + word + "*").collect(Collectors.joining(" "));
    }
}
