// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/caserecord.h"
#include "record/json.h"
#include "testing/randomvalues.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestJson : public QObject {
    Q_OBJECT

    SeededRandom m_random{11};

private Q_SLOTS:
    void everyTypeSurvivesJson_data()
    {
        QTest::addColumn<int>("type");
        for (const RecordList &list : recordLists())
            QTest::newRow(list.type->name) << int(list.type->number);
    }
    void everyTypeSurvivesJson()
    {
        QFETCH(int, type);
        const RecordList *list = recordList(quint16(type));
        CaseRecord record;
        for (int i = 0; i < 50; ++i) {
            Object *object = list->add(record, m_random.objectId());
            void *body = object;
            fillRandomly(*list->type, body, m_random);
            const QByteArray text =
                QJsonDocument(toJson(*list->type, body)).toJson(QJsonDocument::Compact);
            Object *again = list->add(record, {});
            QVERIFY_OK(fromJson(*list->type, again, QJsonDocument::fromJson(text).object()));
            const Object *first = list->at(record, 2 * i);
            for (const FieldInfo &field : list->type->fields) {
                const Value was = field.get(first);
                if (const auto *words = was.as<QString>())
                    QCOMPARE(*field.get(again).as<QString>(),
                        words->normalized(QString::NormalizationForm_C));
                else
                    QVERIFY2(field.get(again) == was, field.name);
            }
            QCOMPARE(again->id, first->id);
        }
    }

    void nullSetsAFieldBack()
    {
        Person fran;
        fran.phone = u"07700 900123"_s;
        fran.born = QDate(2011, 3, 1);
        QVERIFY_OK(fromJson(typeInfo<Person>(), &fran,
            {{u"phone"_s, QJsonValue::Null}, {u"born"_s, QJsonValue::Null}}));
        QVERIFY(fran.phone.isEmpty());
        QVERIFY(!fran.born.isValid());
    }

    void aLabelStandsForAnIdWhereLabelsAreAllowed()
    {
        const ObjectId id = m_random.objectId();
        JsonReading reading;
        reading.idOfLabel = [&](const QString &label) {
            return label == u"$mum"_s ? id : ObjectId();
        };
        Consent consent;
        QVERIFY_OK(fromJson(typeInfo<Consent>(), &consent, {{u"person"_s, u"$mum"_s}}, reading));
        QCOMPARE(consent.person, id);
        QCOMPARE(fromJson(typeInfo<Consent>(), &consent, {{u"person"_s, u"$mum"_s}}).error().code,
            ErrorCode::FieldInvalid);
    }

    void wrongKindsAreRefusedAndLeaveTheFieldAlone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a text for a flag") << u"child"_s << QJsonValue(u"yes"_s);
        QTest::newRow("a number for a text") << u"firstName"_s << QJsonValue(7);
        QTest::newRow("half a number") << u"ringOrder"_s << QJsonValue(1.5);
        QTest::newRow("an enormous number") << u"ringOrder"_s << QJsonValue(1e18);
        QTest::newRow("no day") << u"born"_s << QJsonValue(u"31/12/2010"_s);
        QTest::newRow("29 February of another year") << u"born"_s << QJsonValue(u"2019-02-29"_s);
        QTest::newRow("a list of numbers") << u"otherNames"_s << QJsonValue(QJsonArray{1, 2});
        QTest::newRow("an object for an id") << u"school"_s << QJsonValue(QJsonObject());
    }
    void wrongKindsAreRefusedAndLeaveTheFieldAlone()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Person person;
        fillRandomly(typeInfo<Person>(), &person, m_random);
        const Person before = person;
        const auto read = fromJson(typeInfo<Person>(), &person, {{field, value}});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FieldInvalid);
        QCOMPARE(read.error().values.value(u"field"_s).toString(), field);
        QCOMPARE(toJson(person), toJson(before));
    }

    void aSchemaListsTheChoicesOfThePolicy()
    {
        const QJsonObject schema = schemaOf(typeInfo<Family>(), [](const QString &list) {
            return QStringList{list + u"-a"_s, list + u"-b"_s};
        });
        const QJsonObject properties = schema.value(u"properties"_s).toObject();
        QCOMPARE(properties.value(u"district"_s).toObject().value(u"enum"_s).toArray(),
            (QJsonArray{u"districts-a"_s, u"districts-b"_s}));
        QCOMPARE(schema.value(u"required"_s).toArray(), QJsonArray{u"name"_s});
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
