package io.stellwerk.benchmarks;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long each call took, in milliseconds, the fastest first. */
record Timed(List<Double> sorted) {

    static Timed calls(int howOften, int warm, IntConsumer call) {
        IntStream.range(0, warm).forEach(call);
        return new Timed(IntStream.range(warm, warm + howOften)
                .mapToObj(number -> time(call, number))
                .sorted()
                .toList());
    }

    Timed with(Timed others) {
        return new Timed(
                Stream.concat(sorted.stream(), others.sorted.stream()).sorted().toList());
    }

    double p50() {
        return sorted.get(sorted.size() / 2);
    }

    double p95() {
        return sorted.get(sorted.size() * 95 / 100);
    }

    private static double time(IntConsumer call, int number) {
        var start = System.nanoTime();
        call.accept(number);
        return (System.nanoTime() - start) / 1e6;
    }
}
