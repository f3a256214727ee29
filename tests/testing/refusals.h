// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testing/casebuilder.h"
#include "testing/tostring.h"

#include <QtTest/QTest>

namespace hometray::refusals {

// A table of what is refused: the command and its fields as JSON with ' for ", the code, the field
// at fault and the command that mends it.

inline void columns()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<RefusalCode>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("mend");
}

inline void row(const char *name, const char *command, const char *fields, RefusalCode code,
    const char *field = "", const char *mend = "")
{
    QTest::newRow(name) << QByteArray(command) << QByteArray(fields) << code
                        << QString::fromLatin1(field) << QString::fromLatin1(mend);
}

inline void check(CaseBuilder &builder)
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, fields);
    QFETCH(RefusalCode, code);
    QFETCH(QString, field);
    QFETCH(QString, mend);
    const Decision decision = builder.tryTo(command.constData(), fields.constData());
    VERIFY_REFUSED(decision, code, field);
    QCOMPARE(decision.error().mend, mend);
}

} // namespace hometray::refusals
