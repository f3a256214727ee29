// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the shipped policy, made wrong in turn: it is refused where it stands, or it is a
// part that may be so.
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPolicyParts : public QObject {
    Q_OBJECT

    const QJsonObject m_shipped =
        QJsonDocument::fromJson(Shipped::bytes("hertfordshire.json")).object();
    QStringList m_paths; ///< of one part of each kind: "/deadlines/0/days"

    /// Adds the paths under a value whose kind is not there yet; the place in a list is no kind.
    void gather(const QJsonValue &value, const QString &path, QSet<QString> &kinds)
    {
        static const QRegularExpression index(u"/\\d+(?=/|$)"_s);
        const qsizetype known = kinds.size();
        kinds.insert(QString(path).replace(index, u"/n"_s));
        if (kinds.size() != known && !path.isEmpty())
            m_paths.append(path);
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                gather(*it, path + u'/' + it.key(), kinds);
        }
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            gather(array.at(i), path + u'/' + QString::number(i), kinds);
    }
    /// The value with the part at `path` replaced; an undefined one takes it away.
    static QJsonValue with(const QJsonValue &value, QStringList path, const QJsonValue &part)
    {
        if (path.isEmpty())
            return part;
        const QString step = path.takeFirst();
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            const qsizetype at = step.toInt();
            const QJsonValue now = with(array.at(at), path, part);
            if (now.isUndefined())
                array.removeAt(at);
            else
                array.replace(at, now);
            return array;
        }
        QJsonObject object = value.toObject();
        object.insert(step, with(object.value(step), path, part)); // undefined: removed
        return object;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSet<QString> kinds;
        gather(m_shipped, {}, kinds);
        QVERIFY(m_paths.size() > 100);
    }

    void aWrongPartIsRefusedWhereItStands_data()
    {
        QTest::addColumn<QJsonValue>("part");
        QTest::addColumn<int>("least"); // so many kinds of parts cannot be so
        QTest::newRow("not there") << QJsonValue(QJsonValue::Undefined) << 30;
        QTest::newRow("nothing") << QJsonValue(QJsonValue::Null) << 30;
        QTest::newRow("a text") << QJsonValue(u"something else"_s) << 30;
        QTest::newRow("an empty text") << QJsonValue(u""_s) << 30;
        QTest::newRow("a number") << QJsonValue(-3) << 30;
        QTest::newRow("half a number") << QJsonValue(2.5) << 30;
        QTest::newRow("yes") << QJsonValue(true) << 30;
        QTest::newRow("an empty list") << QJsonValue(QJsonArray()) << 30;
        QTest::newRow("an empty object") << QJsonValue(QJsonObject()) << 30;
        QTest::newRow("a list of itself") << QJsonValue(QJsonArray{QJsonArray{1}, u"x"_s}) << 30;
    }
    void aWrongPartIsRefusedWhereItStands()
    {
        QFETCH(QJsonValue, part);
        QFETCH(int, least);
        int refused = 0;
        for (const QString &path : std::as_const(m_paths)) {
            const QJsonObject json =
                with(m_shipped, path.split(u'/', Qt::SkipEmptyParts), part).toObject();
            const auto read = Policy::fromJson(QJsonDocument(json).toJson(), u"mine.json"_s);
            if (read)
                continue;
            ++refused;
            QCOMPARE(read.error().code, ErrorCode::PolicyInvalid);
            QVERIFY(!read.error().values.value(u"reason"_s).toString().isEmpty());
            if (path == u"/format")
                continue;
            // At the part itself, below it, above it, or beside it in the same object. Codes that
            // others name may be missed elsewhere.
            const QString place = read.error().values.value(u"place"_s).toString();
            const QString parent = path.left(path.lastIndexOf(u'/'));
            QVERIFY2(place.startsWith(parent) || path.startsWith(place)
                    || path.startsWith(u"/choices"_s) || path.startsWith(u"/deadlines"_s),
                qPrintable(path + u" → "_s + place));
        }
        QVERIFY2(refused >= least, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(TestPolicyParts)
#include "tst_policyparts.moc"
