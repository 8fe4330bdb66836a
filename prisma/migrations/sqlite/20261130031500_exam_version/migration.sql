-- The settings page stored exam versions in lower case; the exams are written as AWS writes them.
UPDATE "User" SET "examVersion" = upper("examVersion") WHERE "examVersion" <> upper("examVersion");
