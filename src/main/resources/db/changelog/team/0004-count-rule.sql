--liquibase formatted sql

--changeset stellwerk:team-8 labels:team
--comment: one row; which open tickets count towards limits
CREATE TABLE capacity_count_rule (
  left_out VARCHAR(200) NOT NULL,
  older_than_days INT NULL,
  version BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO capacity_count_rule (left_out) VALUES ('');
