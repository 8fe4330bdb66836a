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
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabSession_pkey" PRIMARY KEY ("userId","lab")
);

-- CreateTable
CREATE TABLE "LabResult" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "lab" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "solutionSeen" BOOLEAN NOT NULL,
    "worlds" INTEGER NOT NULL,
    "rated" BOOLEAN NOT NULL,
    "studyDay" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabKey" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "LabKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabResult_userId_lab_revision_studyDay_idx" ON "LabResult"("userId", "lab", "revision", "studyDay");

-- CreateIndex
CREATE INDEX "LabKey_userId_idx" ON "LabKey"("userId");

-- AddForeignKey
ALTER TABLE "LabSession" ADD CONSTRAINT "LabSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabResult" ADD CONSTRAINT "LabResult_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabKey" ADD CONSTRAINT "LabKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
