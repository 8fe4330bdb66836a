-- CreateTable
CREATE TABLE "LabSession" (
    "userId" TEXT NOT NULL,
    "lab" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "hints" INTEGER NOT NULL,
    "solved" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "lab"),
    CONSTRAINT "LabSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "lab" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "solutionSeen" BOOLEAN NOT NULL,
    "worlds" INTEGER NOT NULL,
    "rated" BOOLEAN NOT NULL,
    "studyDay" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "LabResult_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    CONSTRAINT "LabKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabResult_userId_lab_revision_studyDay_idx" ON "LabResult"("userId", "lab", "revision", "studyDay");

-- CreateIndex
CREATE INDEX "LabKey_userId_idx" ON "LabKey"("userId");


