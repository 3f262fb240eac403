package io.stellwerk.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words as often and as rare as in a language, the same ones each time. */
final class Vocabulary {

    private static final int WORDS = 8_000;
    private static final String[] BEGINNINGS = "b d f g h k l m n p r s t v w z br tr st kl sch".split(" ");
    private static final String[] VOWELS = "a e i o u ei au".split(" ");
    private static final String[] ENDS = {"", "n", "r", "t", "s"};

    private final Random chance = new Random(4);
    private final List<String> words;
    private final double[] upTo = new double[WORDS];

    Vocabulary() {
        var made = new LinkedHashSet<String>();
        while (made.size() < WORDS) {
            made.add(word());
        }
        words = new ArrayList<>(made);
        var sum = 0.0;
        for (var i = 0; i < WORDS; i++) {
            sum += 1 / Math.pow(i + 1.0, 0.9);
            upTo[i] = sum;
        }
    }

    /** The most frequent word is number 0. */
    String word(int rank) {
        return words.get(rank);
    }

    String sentence(int length) {
        return IntStream.range(0, length).mapToObj(i -> any()).collect(Collectors.joining(" "));
    }

    private String any() {
        var found = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[WORDS - 1]);
        return words.get(Math.min(WORDS - 1, found < 0 ? -found - 1 : found));
    }

    private String word() {
        return IntStream.rangeClosed(0, chance.nextInt(4))
                        .mapToObj(i -> pick(BEGINNINGS) + pick(VOWELS))
                        .collect(Collectors.joining())
                + pick(ENDS);
    }

    private String pick(String[] parts) {
        return parts[chance.nextInt(parts.length)];
    }
}
