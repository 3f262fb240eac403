package io.stellwerk.team;

import java.util.Optional;

/** Something somebody can do; {@code languageCode} (ISO 639) where it is a language. */
public record Skill(SkillId id, String category, String name, Optional<String> languageCode) {}
