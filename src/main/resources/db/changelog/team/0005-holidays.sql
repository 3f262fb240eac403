--liquibase formatted sql

--changeset stellwerk:team-9 labels:team
CREATE TABLE holiday_calendar (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(100) NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  UNIQUE KEY holiday_calendar_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE holiday (
  calendar_id BIGINT NOT NULL,
  day DATE NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (calendar_id, day),
  CONSTRAINT holiday_calendar FOREIGN KEY (calendar_id) REFERENCES holiday_calendar (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE user_holiday_calendar (
  user_id BIGINT NOT NULL PRIMARY KEY,
  calendar_id BIGINT NOT NULL,
  KEY user_holiday_calendar_calendar (calendar_id),
  CONSTRAINT user_holiday_calendar FOREIGN KEY (calendar_id) REFERENCES holiday_calendar (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
