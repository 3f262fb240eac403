--liquibase formatted sql

--changeset stellwerk:team-10 labels:team
--comment: when each person last had Stellwerk open in a browser, on any node
CREATE TABLE browser_presence (
  user_id BIGINT NOT NULL PRIMARY KEY,
  seen_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:team-11 labels:team
--comment: one row; after so many minutes without an open browser people count as away, NULL for never
CREATE TABLE presence_rule (
  minutes INT NULL,
  set_at DATETIME(6) NULL,
  version BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
INSERT INTO presence_rule (minutes) VALUES (NULL);

--changeset stellwerk:team-12 labels:team
--comment: since when somebody's last browser is closed, NULL while one is open or its node does not answer
ALTER TABLE browser_presence ADD left_at DATETIME(6) NULL;
