package io.stellwerk.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PresetRows extends Repository<Preset, Long> {

    /** Written out because Spring Data would read "In" as a keyword. */
    @Query("select preset from Preset preset where preset.builtIn = ?1")
    Preset getByBuiltIn(BuiltInPreset builtIn);

    /** With their permissions, which would be asked for one by one. */
    @EntityGraph(attributePaths = "permissions")
    List<Preset> findAllByOrderByName();

    Optional<Preset> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select preset from Preset preset where preset.id = ?1")
    Optional<Preset> lock(long id);

    Preset saveAndFlush(Preset preset);

    void delete(Preset preset);
}
