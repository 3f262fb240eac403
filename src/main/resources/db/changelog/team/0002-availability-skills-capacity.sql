--liquibase formatted sql

--changeset stellwerk:team-3 labels:team
CREATE TABLE working_hours (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT NOT NULL,
  days VARCHAR(70) NOT NULL,
  start_time TIME NOT NULL,
  end_time TIME NOT NULL,
  KEY working_hours_user (user_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE out_of_office (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT NOT NULL,
  from_at DATETIME(6) NOT NULL,
  to_at DATETIME(6) NOT NULL,
  KEY out_of_office_user (user_id, to_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

ALTER TABLE availability_choice ADD COLUMN reason VARCHAR(200) NULL, ADD COLUMN chosen_by BIGINT NULL;

--changeset stellwerk:team-4 labels:team
CREATE TABLE skill (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  category VARCHAR(60) NOT NULL,
  name VARCHAR(100) NOT NULL,
  language_code VARCHAR(10) NULL,
  UNIQUE KEY skill_name (category, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_skill (
  user_id BIGINT NOT NULL,
  skill_id BIGINT NOT NULL,
  PRIMARY KEY (user_id, skill_id),
  KEY user_skill_skill (skill_id),
  CONSTRAINT user_skill_skill FOREIGN KEY (skill_id) REFERENCES skill (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE team_skill (
  team_id BIGINT NOT NULL,
  skill_id BIGINT NOT NULL,
  PRIMARY KEY (team_id, skill_id),
  KEY team_skill_skill (skill_id),
  CONSTRAINT team_skill_team FOREIGN KEY (team_id) REFERENCES team (id),
  CONSTRAINT team_skill_skill FOREIGN KEY (skill_id) REFERENCES skill (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

INSERT INTO skill (category, name, language_code) VALUES
  ('Language', 'English', 'en'), ('Language', 'German', 'de'), ('Language', 'French', 'fr'), ('Language', 'Spanish', 'es'),
  ('Language', 'Italian', 'it'), ('Language', 'Portuguese', 'pt'), ('Language', 'Dutch', 'nl'), ('Language', 'Polish', 'pl'),
  ('Language', 'Czech', 'cs'), ('Language', 'Danish', 'da'), ('Language', 'Swedish', 'sv'), ('Language', 'Norwegian', 'no'),
  ('Language', 'Finnish', 'fi'), ('Language', 'Hungarian', 'hu'), ('Language', 'Romanian', 'ro'), ('Language', 'Greek', 'el'),
  ('Language', 'Turkish', 'tr'), ('Language', 'Russian', 'ru'), ('Language', 'Ukrainian', 'uk'), ('Language', 'Arabic', 'ar'),
  ('Language', 'Chinese', 'zh'), ('Language', 'Japanese', 'ja'), ('Language', 'Korean', 'ko'), ('Language', 'Hindi', 'hi');

--changeset stellwerk:team-5 labels:team
CREATE TABLE capacity_limit (
  user_id BIGINT NOT NULL PRIMARY KEY,
  total INT NULL,
  calling INT NULL,
  messaging INT NULL,
  email INT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
