package io.stellwerk.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which team stands above which: each team with its parent. */
public record TeamTree(Map<TeamId, TeamId> parents) {

    public TeamTree {
        parents = Map.copyOf(parents);
    }

    /** These teams and all below them, whose tickets their members see. */
    public Set<TeamId> withAllBelow(Collection<TeamId> teams) {
        var found = new HashSet<>(teams);
        var next = found;
        while (!next.isEmpty()) {
            var above = Set.copyOf(next);
            next = parents.keySet().stream()
                    .filter(team -> isBelow(team, above) && !found.contains(team))
                    .collect(Collectors.toCollection(HashSet::new));
            found.addAll(next);
        }
        return found;
    }

    /** The way from {@code team} down to {@code parent}, if giving it that parent would make it stand above itself. */
    public Optional<List<TeamId>> circle(TeamId team, TeamId parent) {
        var way = new ArrayList<TeamId>();
        var at = Optional.of(parent);
        while (at.isPresent() && !way.contains(at.get())) {
            way.addFirst(at.get());
            if (at.get().equals(team)) {
                return Optional.of(List.copyOf(way));
            }
            at = Optional.ofNullable(parents.get(at.get()));
        }
        return Optional.empty();
    }

    private boolean isBelow(TeamId team, Set<TeamId> above) {
        return Optional.ofNullable(parents.get(team)).filter(above::contains).isPresent();
    }
}
