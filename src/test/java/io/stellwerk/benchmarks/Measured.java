package io.stellwerk.benchmarks;

/** One run of both programs: tickets a second, and milliseconds from stored to owned. */
record Measured(double bare, double stellwerk, double p50, double p95) {

    double ratio() {
        return stellwerk / bare;
    }
}
