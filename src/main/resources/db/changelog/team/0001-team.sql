--liquibase formatted sql

--changeset stellwerk:team-1 labels:team
CREATE TABLE team (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  UNIQUE KEY team_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

--changeset stellwerk:team-2 labels:team
--comment: main is TRUE or NULL, never FALSE, so that the unique key allows one main team and any number of extra ones
CREATE TABLE team_member (
  team_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  main BOOLEAN NULL CHECK (main = TRUE),
  PRIMARY KEY (team_id, user_id),
  UNIQUE KEY team_member_one_main (user_id, main),
  CONSTRAINT team_member_team FOREIGN KEY (team_id) REFERENCES team (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE service_seat (
  user_id BIGINT NOT NULL PRIMARY KEY,
  granted_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE availability_choice (
  user_id BIGINT NOT NULL PRIMARY KEY,
  state VARCHAR(20) NOT NULL,
  chosen_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
