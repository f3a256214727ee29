// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/called.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace hometray::words {
namespace {
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Called)
};
} // namespace

QString me()
{
    return Say::tr("me");
}

QStringList namesOfMe(const QString &myName)
{
    QStringList names = {me(), u"I"_s, myName};
    names.removeAll(QString());
    return names;
}

QStringList namesOf(const Person &person)
{
    QStringList names = {person.name(), person.firstName, person.fullName(),
        QString(person.firstName + u' ' + person.lastName).trimmed()};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace hometray::words
